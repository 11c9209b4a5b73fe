import { addDays } from '../../calendar.ts'
import type { Entry } from '../../chronicle/schema.ts'
import { asksOfAnyProject, asksOfNextEntry } from '../any-project.ts'
import type { Knowledge } from '../knowledge.ts'
import { meets, spanOf } from '../limits.ts'
import { plainly } from '../plainly.ts'
import { isMinor } from '../ranks.ts'
import { releasesNamed } from '../releases.ts'
import type { Answer, Passage, Query, Question } from '../types.ts'
import { understand } from '../understand.ts'
import { isLine } from '../versions.ts'
import { asksOfDayBeside, dayBeside } from './day-beside.ts'
import { edge } from './edge.ts'
import { locate } from './locate.ts'
import { asHit, byDate, isDay } from './select.ts'
import { toldBeside } from './told-beside.ts'

const ANCHOR = {
  before: [
    /\b(?:earlier than|back (?:one )?from|short of) (.+)/u,
    /(?:before|prior to) ([^,]+), ?(?:what|which|who|when|how|the)\b/,
    /(?:before|prior to|preced\w+|previous to|ahead of|leading up to) (.+)/u,
    /(.+?)(?:之前|以前|，?它?前头|前面|往前|的?前 ?[一1]|的?上一|的?上1|前)/u,
  ],
  after: [
    /\b(?:later than|further than|past|beyond|forward (?:one )?from) ([^:;,]+)/u,
    /\b(?:pick|take|find|start (?:with|from|at)) (.+?)(?:,| and| then) (?:then )?(?:tell|give|name|show|go|what|which)\b/u,
    /(?:once|after|when) (.+?),? (?:the )?(?:following|next|subsequent)/u,
    /(?:once|after|when) ([^,]+), ?(?:what|which|who|when|how|the)\b/u,
    /(?:after|following|follow\w*|succeed\w*|next to|on the heels of|in the wake of) (.+)/u,
    /(.+?)(?:之后|以后|紧跟|往后|的?后一|的?下一|的?下1|的?第 ?2 ?天|的?次日|接着|随后|后)/u,
  ],
} as const

/** Who steps from one release to the next asks for a release, though he calls it by the project's name, or "one". */
const STEP =
  /\b(?:next|previous|preceding|following) (?!(?:step|thing|move|change|feature|big|major|talk|event|year|day)\b)[a-z]+2? (?:after|before|behind|past)\b|\bone (?:release |version |step )?(?:past|later|further|beyond|earlier|back|short of)\b|\bstep(?:ping)? back\b/u
export const stepsBeside = ({ names, text }: Query): boolean => names.length > 0 && STEP.test(plainly(text))

/** What was released right before or after the thing named; nothing where no such thing can be found. */
export const beside = (
  question: Question,
  query: Query,
  relation: 'before' | 'after',
  knowledge: Knowledge,
): Answer | undefined => {
  const { anchor, own, by } = anchorOf(question, query, relation, knowledge) ?? {}
  if (!anchor || !own) return undefined
  const onDay = asksOfDayBeside(query) ? dayBeside(anchor, relation, query, knowledge) : undefined
  if (onDay) return onDay
  const isOfAny = asksOfAnyProject(query)
  const asked = asksOfNextEntry(query) ? [] : query.kinds
  const kinds = asked.length > 0 || isOfAny ? asked : (['release'] as const)
  const isNear = (entry: Entry) =>
    isDay(entry) &&
    (kinds.length === 0 || kinds.includes(entry.kind)) &&
    (!isMinor(entry) || (entry.rank !== undefined && query.ranks.includes(entry.rank))) &&
    isBeyond(entry, anchor, relation) &&
    entry !== anchor
  const entry = isOfAny
    ? nearest(anchor, relation, isNear, knowledge)
    : nearestOf(query, { anchor, own }, relation, isNear, knowledge)
  // Behind the last release of a project there is none: that it is the last is the answer.
  if (!entry && !isOfAny && relation === 'after' && anchor.kind === 'release') {
    const { relation: _, ...open } = query
    const own = {
      projects: [anchor.project],
      names: [[anchor.project]],
      subjects: [],
      actions: [],
      versions: [],
    }
    return edge({ ...open, ...own, edge: 'latest', kinds: ['release'] }, 'latest', knowledge)
  }
  return (
    entry && {
      kind: 'entry',
      query: { ...query, kinds },
      hit: { ...asHit(entry), passages: toldBeside(query, entry, knowledge) },
      history: [],
      beside: anchor,
      ...(by && { besideBy: by }),
    }
  )
}

/** Whether an entry lies on that side of another; what is no release may bring one on its own day. */
const isBeyond = ({ date }: Entry, anchor: Entry, relation: 'before' | 'after'): boolean =>
  relation === 'before'
    ? date < anchor.date
    : date > anchor.date || (anchor.kind !== 'release' && date === anchor.date)

/** The nearest of all that is recorded. */
const nearest = (
  { date }: Entry,
  relation: 'before' | 'after',
  isNear: (entry: Entry) => boolean,
  { entriesOf }: Knowledge,
): Entry | undefined => {
  const all = entriesOf([])
  const [from, to] = spanOf(
    relation === 'before' ? { to: date } : { from: date },
    all.length,
    at => all[at]!.date,
  )
  const side = all.slice(from, to)
  return relation === 'before' ? side.findLast(isNear) : side.find(isNear)
}

/** The nearest of the projects that the question means, or else of those that it names. */
const nearestOf = (
  query: Query,
  { anchor, own }: Anchor,
  relation: 'before' | 'after',
  isNear: (entry: Entry) => boolean,
  { entriesOf }: Knowledge,
): Entry | undefined => {
  // "The last Envoy before Linkerd 1.0" is an Envoy.
  const others = query.names.filter(ids => !ids.some(id => own.includes(id))).flat()
  const projects = others.length > 0 ? others : [anchor.project]
  const lines = query.versions.filter(({ number }) => isLine(number))
  const family = lines.length > 0 ? [...new Set(lines.flatMap(line => line.projects))] : projects
  const row = entriesOf([...new Set([...family, ...query.projects])])
    .filter(isNear)
    .filter(entry => lines.length === 0 || lines.some(line => meets(line, entry)))
    .sort(byDate)
  const pick = (among: readonly Entry[]) => (relation === 'before' ? among.at(-1) : among[0])
  return (
    pick(row.filter(({ project }) => family.includes(project))) ??
    pick(row.filter(({ project }) => query.projects.includes(project)))
  )
}

/** A query for all that lies before or after the thing named, which says no more; undefined where there is no such. */
export const upToAnchor = (
  question: Question,
  query: Query,
  relation: 'before' | 'after',
  knowledge: Knowledge,
): Query | undefined => {
  const { anchor, own = [], part } = anchorOf(question, query, relation, knowledge) ?? {}
  const period =
    anchor && (relation === 'before' ? { to: addDays(anchor.date, -1) } : { from: addDays(anchor.date, 1) })
  // Whoever is named outside of it is meant: "how many Conduit releases before the merge into Linkerd".
  const outside = part ? understand({ ...question, text: beyond(question.text, part) }, knowledge).names : []
  const others = query.names.filter(ids => !ids.some(id => own.includes(id)))
  const names = outside.length > 0 ? outside : others.length > 0 ? others : query.names
  const projects = names.length > 0 ? names.flat() : anchor && [anchor.project]
  return (
    period &&
    projects && { ...query, projects, names, period, versions: [], actions: [], objects: [], subjects: [] }
  )
}

/** What was named as standing beside, and the projects that are named with it. */
type Anchor = {
  readonly anchor: Entry
  readonly own: readonly string[]
  readonly by?: Passage
  /** The part of the text that names it. */
  readonly part?: string
}

const beyond = (text: string, part: string): string => plainly(text).replace(part, ' ')

const anchorOf = (
  question: Question,
  query: Query,
  relation: 'before' | 'after',
  knowledge: Knowledge,
): Anchor | undefined => {
  const version = query.versions.find(({ number }) => !isLine(number))
  if (version) {
    const [anchor] = releasesNamed(version, knowledge)
    return anchor && { anchor, own: [anchor.project] }
  }
  const text = plainly(question.text)
  for (const pattern of ANCHOR[relation]) {
    const part = pattern.exec(text)?.[1]
    const hit = part && locate(part, question, query, knowledge)
    if (hit) {
      const named = understand({ ...question, text: part }, knowledge).projects
      const [by] = hit.passages
      const isChange = hit.entry.version !== undefined && by?.kind === 'change' && by.subject
      return { anchor: hit.entry, own: [hit.entry.project, ...named], part, ...(isChange && { by }) }
    }
  }
  return undefined
}
