import { hasContent } from '../ask/answer/select.ts'
import { newestIn } from '../ask/course.ts'
import type { Answer, Hit, Query } from '../ask/types.ts'
import { compareVersions } from '../ask/versions.ts'
import { hardDeeds } from '../ask/weigh.ts'
import { span } from '../calendar.ts'
import type { Chronicle, Entry } from '../chronicle/schema.ts'
import { comparisonLine } from './comparison-line.ts'
import { entryLine, lastDay, titleOf } from './entry-line.ts'
import { asWritten } from './own-words.ts'
import { spanAsked } from './span-asked.ts'
import { periodText, projectNames, wholeNames } from './understood.ts'
import type { Wording } from './wording.ts'

/** The first line: the answer itself, in the question's own terms. */
export const headline = (answer: Answer, wording: Wording, chronicle: Chronicle): string => {
  const line = lineOf(answer, wording, chronicle)
  return wording.language === 'zh' ? line.replace(TOUCHING, ' ') : line
}

/** Where Han and Latin touch, Chinese typography sets a space. */
const TOUCHING = /(?<=\p{Script=Han})(?=[A-Za-z0-9])|(?<=[A-Za-z0-9)])(?=\p{Script=Han})/gu

const lineOf = (answer: Answer, wording: Wording, chronicle: Chronicle): string => {
  const { say, of } = wording
  const { query } = answer
  switch (answer.kind) {
    case 'entry':
      return entryLine(answer, wording, chronicle)
    case 'whether': {
      const intent = answer.told ? ('what' as const) : ('when' as const)
      const told = { query: { ...query, intent }, hit: answer.hit }
      const isLater = query.period?.to !== undefined && query.period.to < answer.hit.entry.date
      const said = answer.yes ? say.yes(query.text) : isLater ? say.notByThen : say.no(query.text)
      return say.sentences([said, entryLine(told, wording, chronicle)])
    }
    case 'list':
      if (answer.each)
        return say.sentences(
          answer.hits.map((hit, i) => entryLine({ query: answer.each![i]!, hit }, wording, chronicle)),
        )
      // One entry is the answer itself, and so is the last word of several opinions.
      return answer.hits[0] &&
        (answer.total === 1 || (query.intent === 'opinion' && answer.hits[0].passages.length > 0))
        ? say.sentences([
            ...(asksWhetherAny(query) ? [say.yes(query.text)] : []),
            entryLine({ query, hit: answer.hits[0] }, wording, chronicle),
          ])
        : say.sentences([
            ...(asksWhetherAny(query) ? [say.yes(query.text)] : []),
            say.listed(
              answer.total,
              scope(narrowed(query, answer.hits), wording, chronicle),
              hasContent(query) ? say.and(thingsOf(query)) : '',
            ),
          ])
    case 'count':
      return countLine(answer, wording, chronicle)
    case 'duration': {
      const [from, to] = [answer.from.entry, answer.to.entry]
      const end = (entry: Entry) => `${titleOf(entry, wording)} (${entry.date})`
      return say.lasted(
        spanAsked(query, from.date, to.date) ?? span(from.date, to.date),
        answer.days,
        end(from),
        end(to),
      )
    }
    case 'project': {
      const about = say.about(of(answer.project.name), of(answer.says ?? answer.project.about))
      return answer.yes === undefined
        ? about
        : say.sentences([answer.yes ? say.yes(query.text) : say.no(query.text), about])
    }
    case 'comparison':
      return comparisonLine(answer, wording, chronicle)
    case 'day': {
      const [month, day] = answer.monthDay.split('-').map(Number) as [number, number]
      return answer.hits.length > 0 ? say.onThisDay(month, day) : say.nothingThatDay(month, day)
    }
    case 'nothing':
      return nothingLine(answer, wording, chronicle)
  }
}

const countLine = (
  { query, hits, total, others }: Extract<Answer, { kind: 'count' }>,
  wording: Wording,
  chronicle: Chronicle,
): string => {
  const { say } = wording
  const kind = query.kinds.length === 1 ? query.kinds[0]! : 'release'
  const areFeatures = others.length > 0 && hits.every(({ entry }) => entry.rank === 'feature')
  const counted = say.counted(
    total,
    areFeatures
      ? say.features(total)
      : query.channel
        ? say.ofChannel(query.channel, say.kinds[kind](total))
        : say.kinds[kind](total),
    wholeNames(narrowed(query, hits), wording, chronicle),
    query.period ? periodText(query.period, wording) : '',
    hasContent(query) ? wording.say.and(thingsOf(query)) : '',
  )
  return others.length > 0 ? say.sentences([counted, say.others(others)]) : counted
}

/** What a count was narrowed by: who meant all of them sees it. */
const thingsOf = ({ subjects, text }: Query): string[] => {
  const all = subjects.filter(({ named }) => named).map(({ said }) => said)
  // A word of a longer name says nothing beside it.
  const isPart = (said: string) => all.some(other => other !== said && ` ${other} `.includes(` ${said} `))
  return all.filter(said => !isPart(said)).map(said => asWritten(said, text))
}

/** Whether anything came in a time, and not what: that something did is a yes. */
const ASKS_WHAT = /\b(?:what|which)\b|什么|啥|哪|多少/u
const asksWhetherAny = ({ intent, period, subjects, text }: Query): boolean =>
  intent === 'whether' &&
  period !== undefined &&
  subjects.every(({ named }) => !named) &&
  !ASKS_WHAT.test(text)

type Nothing = Extract<Answer, { kind: 'nothing' }>

const nothingLine = (answer: Nothing, wording: Wording, chronicle: Chronicle): string => {
  const { say } = wording
  const what = missing(answer, wording, chronicle)
  const ends = lastDay(chronicle, answer.query.projects)
  // Of what is later nothing can be said.
  const isLater = (answer.query.period?.from ?? '') > ends
  const isNone = answer.reason === 'outside' && answer.query.intent === 'whether' && !isLater
  const line = isNone ? say.noneThen(what) : say.nothing[answer.reason](what)
  if (answer.reason === 'outside' && isLater)
    return say.sentences([
      line,
      say.recordsEnd(ends, projectNames(answer.query.projects, wording, chronicle)),
    ])
  const [version] = answer.query.versions
  const [near] = answer.near
  // Above all there is, not only above the previews of its line that were kept.
  const isAbove = ({ project, version: of }: Entry, number: string) =>
    compareVersions((newestIn(chronicle, project)?.version ?? of)!, number) < 0
  return answer.reason === 'no-such-version' &&
    version &&
    near?.version &&
    answer.near.every(one => isAbove(one, version.number))
    ? say.sentences([line, say.newest(near.version, near.date)])
    : line
}

/** What there is no record of: a version, a deed done to something, a project and a period. */
const missing = ({ query, reason }: Nothing, wording: Wording, chronicle: Chronicle): string => {
  const [version] = query.versions
  if (reason === 'no-such-version' && version)
    return `${projectNames(version.projects.length > 0 ? version.projects : query.projects, wording, chronicle)} ${version.number}`.trim()
  if (reason === 'outside') {
    const things = hasContent(query) ? thingsOf(query) : []
    const of = scope(query, wording, chronicle)
    return things.length > 0 ? wording.say.ofThings(wording.say.and(things), of) : of
  }
  const deed = wording.say.deeds[hardDeeds(query)[0] ?? '']
  const what = query.subjects.find(({ named }) => named)
  return reason === 'contradicted' && deed && what && query.projects.length > 0
    ? deed(projectNames(query.projects, wording, chronicle), asWritten(what.said, query.text))
    : ''
}

/** A name that may mean several projects means those that were found. */
const narrowed = (query: Query, hits: readonly Hit[]): Query => {
  const found = query.names.map(ids => ids.filter(id => hits.some(({ entry }) => entry.project === id)))
  const meant = query.names.flatMap((ids, i) => (found[i]!.length > 0 ? found[i]! : ids))
  return { ...query, projects: query.projects.filter(id => query.names.length === 0 || meant.includes(id)) }
}

/** What a list or a count is of: projects and period. */
const scope = (query: Query, wording: Wording, chronicle: Chronicle): string => {
  const of = wholeNames(query, wording, chronicle)
  const when = query.period && periodText(query.period, wording)
  return wording.say.scope(of, when ?? '')
}
