import { historian } from '../../src/ask/ask.ts'
import { chronicleAlone, openChronicle } from '../../src/chronicle/open.ts'
import type { Chronicle } from '../../src/chronicle/schema.ts'
import { asJson } from '../../src/speak/json.ts'

const TODAY = '2026-11-26'

/** Asks a chronicle as a stranger would: what is told as JSON, and the first line of it. */
const asking = (chronicle: Chronicle) => {
  const one = historian(chronicle)
  const told = (text: string) => asJson(one.ask({ text, today: TODAY }), chronicle)
  return { told, firstLine: (text: string): string => told(text).answer.split('\n')[0]! }
}

const whole = openChronicle('knowledge')
/** Of all that is known. */
export const everything = asking(whole)
/** Of the chronicle without what came from upstream later. */
export const alone = asking(chronicleAlone(whole))
