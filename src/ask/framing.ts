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

/** Words that only say a deed: what leaves the experimental stage is not asked about as an experiment. */
const SAYS: Readonly<Record<string, RegExp>> = {
  stabilized: /^(?:experiment\w*|preview|label|status|实验\p{Script=Han}*|试验\p{Script=Han}*)$/u,
}

/** Subjects without the words that say what was done to the others. */
export const withoutSaid = (subjects: readonly Subject[], deeds: readonly string[]): readonly Subject[] => {
  const others = deeds.reduce(
    (rest, deed) => rest.filter(({ said }) => !SAYS[deed]?.test(said)),
    [...subjects],
  )
  return others.some(({ named }) => named) ? others : subjects
}
