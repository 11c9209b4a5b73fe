import { expect, test } from 'vitest'
import { historian } from '../src/ask/ask.ts'
import { openChronicle } from '../src/chronicle/open.ts'
import { asJson } from '../src/speak/json.ts'
import { questionsIn, score } from './questions/score.ts'

/** Questions on the years after 2021, written from the entries alone; at first sight 34 of 40 were answered rightly. */
const FLOOR = 0.82
/** A day that stays, after the last entry. */
const TODAY = '2026-11-24'

test('strangers are answered on the years after 2021, from all there is', () => {
  const one = historian(openChronicle('knowledge'))
  const { share, byKind } = score(questionsIn('test/questions/after.jsonl'), text =>
    asJson(one.ask({ text, today: TODAY }), one.chronicle),
  )
  const kinds = [...byKind].map(([kind, { right, of }]) => `${kind} ${right}/${of}`)
  console.info(`after: ${(share * 100).toFixed(1)} % right; ${kinds.join(', ')}`)
  expect(share).toBeGreaterThanOrEqual(FLOOR)
})
