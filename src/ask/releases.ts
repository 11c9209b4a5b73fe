import type { Entry } from '../chronicle/schema.ts'
import type { Knowledge } from './knowledge.ts'
import { meets } from './limits.ts'
import type { AskedVersion } from './types.ts'
import { filedAs, isLine } from './versions.ts'

/** The releases that a version named in a question means, oldest first: one, or all of a line. */
export const releasesNamed = (asked: AskedVersion, { byVersion, entriesOf }: Knowledge): Entry[] => {
  const among = isLine(asked.number)
    ? entriesOf(asked.projects)
    : (byVersion.get(filedAs(asked.number)) ?? [])
  return among.filter(entry => meets(asked, entry))
}
