import { type Historian, historian } from '../../src/ask/ask.ts'
import type { Answer, Question } from '../../src/ask/types.ts'
import { load } from '../../src/chronicle/load.ts'

/** The day that the tests ask on. */
export const TODAY = '2021-08-15'

/** A chronicle of some twenty entries, partly made up: small enough to know every right answer by heart. */
export const small: Historian = historian(load('test/fixtures/small'))

/** Asks the small chronicle. */
export const ask = (text: string, more: Partial<Question> = {}): Answer =>
  small.ask({ text, today: TODAY, ...more })

/** The ids that an answer stands on, in its own order. */
export const idsOf = (answer: Answer): string[] => {
  switch (answer.kind) {
    case 'entry':
    case 'whether':
      return [answer.hit.entry.id]
    case 'list':
    case 'count':
      return answer.hits.map(({ entry }) => entry.id)
    case 'day':
      return answer.hits.map(({ entry }) => entry.id)
    case 'duration':
      return [answer.from.entry.id, answer.to.entry.id]
    case 'comparison':
      return answer.sides.map(({ hits }) => hits[0]!.entry.id)
    case 'project':
      return [answer.first, answer.latest].map(({ entry }) => entry.id)
    case 'nothing':
      return []
  }
}
