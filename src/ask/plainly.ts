import { normalize } from '../language.ts'
import { inMandarin } from './cantonese.ts'
import { spokenVersions } from './number-words.ts'
import { joinPhrasal } from './phrasal.ts'
import { spelled } from './spelled.ts'

/** A library's ending alone is read as a word that holds a sentence together. */
const SHARED_OBJECT = /(?<![\p{L}\p{N}])\.so\b(?! files?)/u

/** A text normalised and put as plainly as it is to be read: versions in digits, verbs with their particles, Mandarin. */
export const plainly = (text: string): string =>
  inMandarin(joinPhrasal(spokenVersions(spelled(normalize(text))))).replace(SHARED_OBJECT, 'so file')
