import type { Intent, Subject } from './types.ts'

/** Words that say how it is asked, in questions of one sort: who asks what somebody thinks says that he wrote it. */
const FRAMES: Partial<Record<Intent, RegExp>> = {
  opinion:
    /^(?:writ(?:e|es|ing|ten)|wrote|not(?:e|es|ed)|react(?:s|ed|ion)?|pass(?:es|ed)?(?: on)?|words?|quote|claims?|guess\w*|bids?|farewell|goodbye|epitaph|eulogy|obituary|parting|face|反应|感受|感觉|心情|心境|买账|猜|语气|口气|告别|送别|道别|盖棺|棺定|定论|墓志|志铭|悼词|用什么话|么话)$/u,
  why: /^(?:drove|led|prompted|pushed|caused|motivated|persuaded|convinced|forced|inspired|prevented|deterred|hindered|discouraged|stopped|held)$/u,
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
