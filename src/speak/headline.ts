import { SOFT } from '../ask/deeds.ts'
import type { Answer, Hit, Passage, Query } from '../ask/types.ts'
import { daysBetween, span } from '../calendar.ts'
import type { Chronicle, Entry } from '../chronicle/schema.ts'
import { periodText, projectNames } from './understood.ts'
import type { Wording } from './wording.ts'

/** The first line: the answer itself, in the question's own terms. */
export const headline = (answer: Answer, wording: Wording, chronicle: Chronicle): string => {
  const line = lineOf(answer, wording, chronicle)
  return wording.language === 'zh' ? line.replace(TOUCHING, ' ') : line
}

/** Where Han and Latin touch, Chinese typography sets a space. */
const TOUCHING = /(?<=\p{Script=Han})(?=[A-Za-z0-9])|(?<=[A-Za-z0-9])(?=\p{Script=Han})/gu

const lineOf = (answer: Answer, wording: Wording, chronicle: Chronicle): string => {
  const { say, of } = wording
  const { query } = answer
  const name = ({ title }: Entry) => of(title).replace(/ (?:发布|was released)$/u, '')
  switch (answer.kind) {
    case 'entry':
      return entryLine(query, answer.hit, wording, chronicle)
    case 'whether':
      return `${answer.yes ? say.yes : say.notByThen} ${entryLine({ ...query, intent: 'when' }, answer.hit, wording, chronicle)}`
    case 'list':
      return say.listed(answer.total, scope(query, wording, chronicle))
    case 'count': {
      const kind = query.kinds.length === 1 ? query.kinds[0]! : 'release'
      const counted = say.counted(
        answer.total,
        say.kinds[kind](answer.total),
        scope(query, wording, chronicle),
      )
      return answer.others.length > 0 ? `${counted} ${say.others(answer.others)}` : counted
    }
    case 'duration': {
      const [from, to] = [answer.from.entry, answer.to.entry]
      const end = (entry: Entry) => `${name(entry)} (${entry.date})`
      return say.lasted(span(from.date, to.date), answer.days, end(from), end(to))
    }
    case 'project':
      return say.about(of(answer.project.name), of(answer.project.about))
    case 'comparison': {
      const [one, other] = answer.sides.map(side => side.hits[0]!.entry) as [Entry, Entry]
      const [first, second] = one.date <= other.date ? [one, other] : [other, one]
      const label = (entry: Entry) => `${name(entry)} (${entry.date})`
      return first.date === second.date
        ? say.sameDay(label(first), label(second))
        : say.earlier(label(first), daysBetween(first.date, second.date), label(second))
    }
    case 'day': {
      const [month, day] = answer.monthDay.split('-').map(Number) as [number, number]
      return answer.hits.length > 0 ? say.onThisDay(month, day) : say.nothingThatDay(month, day)
    }
    case 'nothing':
      return say.nothing[answer.reason](missing(answer, wording, chronicle))
  }
}

const missing = (
  { query, reason }: Extract<Answer, { kind: 'nothing' }>,
  wording: Wording,
  chronicle: Chronicle,
): string => {
  const [version] = query.versions
  if (reason === 'no-such-version' && version)
    return `${projectNames(version.projects.length > 0 ? version.projects : query.projects, wording, chronicle)} ${version.number}`.trim()
  return reason === 'outside' ? scope(query, wording, chronicle) : ''
}

/** What a list or a count is of: projects and period. */
const scope = (query: Query, wording: Wording, chronicle: Chronicle): string =>
  [projectNames(query.projects, wording, chronicle), query.period && periodText(query.period, wording)]
    .filter(Boolean)
    .join(', ')

/** The deed that the question named, if it was done here; else what the section says. */
const deedOf = (query: Query, { section }: Passage): string =>
  query.actions.find(action => !SOFT.has(action)) ?? section ?? 'changed'

/** Questions that the passage itself answers; so does what an entry tells in passing, for its own date is another. */
const TOLD: ReadonlySet<string> = new Set(['who', 'why', 'what', 'opinion', 'count'])

const entryLine = (
  query: Query,
  { entry, passages }: Hit,
  wording: Wording,
  chronicle: Chronicle,
): string => {
  const { say, of } = wording
  const [piece] = passages
  const name = entry.version
    ? `${projectNames([entry.project], wording, chronicle)} ${entry.version}`
    : of(entry.title)
  if (query.relation && !piece) return say.beside[query.relation](name, entry.date)
  if (query.edge && !piece)
    return say.edge[query.edge](projectNames(query.projects, wording, chronicle), name, entry.date)
  if (!piece) return entry.kind === 'release' ? say.released(name, entry.date) : say.dated(name, entry.date)
  const inPassing = entry.kind !== 'release' && piece.kind === 'text' && piece.text !== entry.text[0]
  if (TOLD.has(query.intent) || inPassing) {
    const text =
      piece.subject && piece.kind === 'change'
        ? `${of(piece.subject)}${say.colon}${of(piece.text)}`
        : of(piece.text)
    return `${piece.by ? say.signed(text, of(piece.by)) : text} (${name}, ${entry.date})`
  }
  if (piece.kind === 'change' && piece.subject && entry.version) {
    const deed = say.deeds[deedOf(query, piece)] ?? say.deeds[piece.section ?? 'changed']!
    return say.inVersion(
      deed(projectNames([entry.project], wording, chronicle), of(piece.subject)),
      entry.version,
      entry.date,
    )
  }
  return entry.kind === 'release' ? say.released(name, entry.date) : say.dated(name, entry.date)
}
