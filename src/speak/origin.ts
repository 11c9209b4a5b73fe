import type { Entry } from '../chronicle/schema.ts'
import type { Wording } from './wording.ts'

/** The title over the sources of what is told: it says so where nothing of it is the chronicle's. */
export const sourcesTitleOf = (told: readonly Entry[], { say }: Wording): string =>
  told.length > 0 && told.every(({ origin }) => origin === 'upstream') ? say.sourcesUpstream : say.sources
