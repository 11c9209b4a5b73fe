import { overlaps } from '../../calendar.ts'
import type { Entry } from '../../chronicle/schema.ts'
import type { Knowledge } from '../knowledge.ts'
import type { Answer, Query } from '../types.ts'
import { isLine } from '../versions.ts'
import { edge } from './edge.ts'
import { asksElse, having, isOfLine, told, valueAt } from './related-releases.ts'
import { CURRENT, END, MAINTAINED } from './related-words.ts'

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
  if ((!ends && !MAINTAINED.test(text)) || asksElse(query, knowledge)) return undefined
  const among = having(query, 'until', text, knowledge)
  const named = query.versions.filter(({ number }) => !isLine(number))
  if (named.length > 0) {
    const found = among.filter(entry => isOfLine(entry, named))
    const answer = told(query, found, 'until', knowledge)
    return query.intent === 'whether' ? supported(answer, { from: today, to: today, ...period }) : answer
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

/** "Was it supported then": yes where any day of the time lies between its release and its last day. */
const supported = (answer: Answer, { from, to }: { readonly from: string; readonly to: string }): Answer => {
  if (answer.kind !== 'entry') return answer
  const until = valueAt(answer.hit.entry, 'until')
  return until === undefined
    ? answer
    : { ...answer, kind: 'whether', yes: from <= until && answer.hit.entry.date <= to }
}

/** The lines opened since the last one whose end is known: theirs is still to be told. */
const newerThan = (among: readonly Entry[], { entriesOf }: Knowledge): Entry[] => {
  const last = among.reduce((late, one) => (one.date > late.date ? one : late))
  return entriesOf([last.project]).filter(({ rank, date }) => rank === 'feature' && date > last.date)
}
