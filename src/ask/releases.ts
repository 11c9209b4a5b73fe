import type { Entry } from '../chronicle/schema.ts'
import type { Knowledge } from './knowledge.ts'
import { meets } from './limits.ts'
import type { AskedVersion } from './types.ts'
import { filedAs, isLine, isVersion } from './versions.ts'

/** The releases that a version named in a question means, oldest first: one, or all of a line. */
export const releasesNamed = (asked: AskedVersion, knowledge: Knowledge): Entry[] => {
  const { byVersion, chronicle, entriesOf } = knowledge
  const { number, projects } = asked
  if (isLine(number) && projects.length > 0) return entriesOf(projects).filter(entry => meets(asked, entry))
  const versions = isLine(number)
    ? [...byVersion.keys()].filter(version => isVersion(number, version))
    : [filedAs(number)]
  const places = versions.flatMap(version => byVersion.get(version) ?? []).sort((a, b) => a - b)
  const named = places.map(at => chronicle.entries[at]!)
  return projects.length === 0 ? named : named.filter(({ project }) => projects.includes(project))
}
