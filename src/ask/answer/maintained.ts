import { overlaps, type Period, periodOf } from '../../calendar.ts'
import type { Entry } from '../../chronicle/schema.ts'
import type { Knowledge } from '../knowledge.ts'
import type { Answer, Query } from '../types.ts'
import { isLine } from '../versions.ts'
import { edge } from './edge.ts'
import { asksElse, having, isOfLine, told, valueAt } from './related-releases.ts'
import { CURRENT, END, ENDED, IS_OVER, MAINTAINED } from './related-words.ts'

/** How long a line is maintained, which lines were at a time, or which was the current one on a day. */
export const maintained = (
  query: Query,
  text: string,
  today: string,
  knowledge: Knowledge,
): Answer | undefined => {
  const { period } = query
  if (CURRENT.test(text) && period?.to && query.projects.length > 0 && !asksElse(query, knowledge))
    return edge(
      { ...query, edge: 'latest', period: { to: period.to }, kinds: ['release'], subjects: [] },
      'latest',
      knowledge,
    )
  const ends = END.test(text)
  const named = query.versions.filter(({ number }) => !isLine(number))
  const isAsked = ends || MAINTAINED.test(text) || (named.length > 0 && IS_OVER.test(text))
  if (!isAsked || asksElse(query, knowledge)) return undefined
  const among = having(query, 'until', text, knowledge)
  if (named.length > 0) {
    const found = among.filter(entry => isOfLine(entry, named))
    const answer = told(query, found, 'until', knowledge)
    return query.intent === 'whether' ? supported(answer, text, period, today) : answer
  }
  // How long a release is supported as a rule is not what the table tells.
  if (ends && query.intent === 'duration' && !query.period) return told(query, [], 'until', knowledge)
  if (among.length === 0 || (ends && !query.period)) return undefined
  const { from = today, to = today } = query.period ?? {}
  const found = ends
    ? among.filter(entry => overlaps(query.period!, valueAt(entry, 'until')!))
    : [...among.filter(entry => valueAt(entry, 'until')! > from), ...newerThan(among, knowledge)].filter(
        ({ date }) => date <= to,
      )
  return told(query, found, 'until', knowledge)
}

/** Both are asked for, and neither is a yes: "is it still supported or EOL". */
const EITHER = /\bor\b|还是/u

/** "Was it supported then": yes where any day of the time lies between its release and its last day; or was it over by then. */
const supported = (answer: Answer, text: string, period: Period | undefined, today: string): Answer => {
  if (answer.kind !== 'entry') return answer
  const { entry } = answer.hit
  const until = valueAt(entry, 'until')
  const isOver = IS_OVER.test(text)
  if (until === undefined || (isOver && EITHER.test(text))) return answer
  const { from = '', to = today } = period ?? { from: today }
  const last = periodOf(until).to
  const ended = ENDED.test(text) && from !== '' && period ? overlaps(period, until) : last < to
  return { ...answer, kind: 'whether', yes: isOver ? ended : from <= last && entry.date <= to }
}

/** The lines opened since the last one whose end is known: theirs is still to be told. */
const newerThan = (among: readonly Entry[], { entriesOf }: Knowledge): Entry[] => {
  const last = among.reduce((late, one) => (one.date > late.date ? one : late))
  return entriesOf([last.project]).filter(({ rank, date }) => rank === 'feature' && date > last.date)
}
