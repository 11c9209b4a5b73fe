import type { Chronicle } from '../chronicle/schema.ts'
import { answer } from './answer.ts'
import { type Knowledge, know } from './knowledge.ts'
import type { Answer, Question } from './types.ts'
import { understand } from './understand.ts'

/** Longer questions are cut: Discord's option holds 300 characters, and cost must stay bounded. */
const LONGEST = 1200

/** Somebody who knows one chronicle by heart. */
export type Historian = {
  readonly chronicle: Chronicle
  readonly knowledge: Knowledge
  /** Never throws, whatever is asked; costs milliseconds. */
  readonly ask: (question: Question) => Answer
}

/** Reads a chronicle once, to answer from it. */
export const historian = (chronicle: Chronicle): Historian => {
  const knowledge = know(chronicle)
  return {
    chronicle,
    knowledge,
    ask: typed => {
      const question = { ...typed, text: bounded(typed.text) }
      return answer(question, understand(question, knowledge), knowledge)
    },
  }
}

const bounded = (text: string): string => text.trim().slice(0, LONGEST).replace(/\s+/gu, ' ')
