import { normalize } from '../language.ts'
import { inMandarin } from './cantonese.ts'
import { spokenVersions } from './number-words.ts'
import { joinPhrasal } from './phrasal.ts'

/** A text normalised and put as plainly as it is to be read: versions in digits, verbs with their particles, Mandarin. */
export const plainly = (text: string): string => inMandarin(joinPhrasal(spokenVersions(normalize(text))))
