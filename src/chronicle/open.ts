import { relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { load } from './load.ts'
import type { Chronicle } from './schema.ts'

/** The folder of this project's own knowledge, as seen from where it is run. */
const OWN = relative(process.cwd(), fileURLToPath(new URL('../../knowledge', import.meta.url))) || '.'

/**
 * Reads a folder of knowledge. One without cards or a glossary is understood by our own words; one with a glossary is
 * in our format, and its almanac is read too.
 */
export const openChronicle = (dir: string): Chronicle => {
  const own = load(OWN, undefined, { almanac: true })
  if (resolve(dir) === resolve(OWN)) return own
  const read = load(dir, own)
  return read.glossary === own.glossary ? read : load(dir, own, { almanac: true })
}

/** The chronicle's own entries alone, what was added later from upstream left out. */
export const chronicleAlone = (chronicle: Chronicle): Chronicle => ({
  ...chronicle,
  entries: chronicle.entries
    .filter(({ origin }) => origin === 'chronicle')
    .map(({ relations, ...told }) => told),
})
