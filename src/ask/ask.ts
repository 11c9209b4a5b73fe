import type { Chronicle } from '../chronicle/schema.ts'
import { answer } from './answer.ts'
import { type Knowledge, know } from './knowledge.ts'
import { readable } from './readable.ts'
import type { Answer, Question } from './types.ts'
import { understand } from './understand.ts'

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
    ask: question => {
      const read = { ...question, text: readable(question.text) }
      const told = answer(read, understand(read, knowledge), knowledge)
      return { ...told, query: { ...told.query, text: question.text } }
    },
  }
}
