import { load } from './load.ts'
import type { Chronicle } from './schema.ts'

/** The folder of this project's own knowledge, from where it is run. */
const OWN = 'knowledge'

/** Reads a folder of knowledge; one without cards or a glossary is understood by our own words. */
export const openChronicle = (dir: string): Chronicle => {
  const own = load(OWN, undefined, { almanac: true })
  return dir === OWN ? own : load(dir, own)
}

/** The chronicle's own entries alone, what was added later from upstream left out. */
export const chronicleAlone = (chronicle: Chronicle): Chronicle => ({
  ...chronicle,
  entries: chronicle.entries
    .filter(({ origin }) => origin === 'chronicle')
    .map(({ relations, ...told }) => told),
})
