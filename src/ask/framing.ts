import type { Intent, Subject } from './types.ts'

/** Words that say how it is asked, in questions of one sort: who asks what somebody thinks says that he wrote it. */
const FRAMES: Partial<Record<Intent, RegExp>> = {
  opinion:
    /^(?:writ(?:e|es|ing|ten)|wrote|not(?:e|es|ed)|react(?:s|ed|ion)?|pass(?:es|ed)?(?: on)?|words?|quote)$/u,
  why: /^(?:drove|led|prompted|pushed|caused|motivated|persuaded|convinced|forced|inspired)$/u,
}

/** Subjects without the plain words that only frame a question of its sort. */
export const withoutFraming = (subjects: readonly Subject[], intent: Intent): readonly Subject[] => {
  const frame = FRAMES[intent]
  return frame ? subjects.filter(({ said, named }) => named || !frame.test(said)) : subjects
}
