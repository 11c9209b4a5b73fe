import { lately } from '../language/lately.ts'
import { normalize } from '../language.ts'

/** A question normalised: each way to answer it reads it once more. */
export const spoken = lately(normalize)
