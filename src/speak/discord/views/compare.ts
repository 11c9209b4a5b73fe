import { createHash } from 'node:crypto'
import type { Historian } from '../../../ask/ask.ts'
import { courseOf } from '../../../ask/course.ts'
import type { Thing } from '../../../ask/lookup.ts'
import { wordingOf } from '../../wording.ts'
import type { Manner } from '../controls.ts'
import { notice, type Reply } from '../message.ts'
import type { View } from '../view.ts'
import { compareProjects } from './compare-projects.ts'
import { compareReleases } from './compare-releases.ts'

type Compared = Extract<View, { kind: 'compare' }>

/** What stands for a release or a project in a custom_id, where two whole ids would not fit. */
export const keyOf = (thing: Thing): string => {
  const name = thing.as === 'release' ? `release ${thing.entry.id}` : `project ${thing.project.id}`
  return createHash('sha256').update(name).digest('base64url').slice(0, 10)
}

const thingWith = (key: string, { chronicle }: Historian): Thing | undefined => {
  const things: Thing[] = [
    ...chronicle.projects.map(project => ({ as: 'project', project }) as const),
    ...chronicle.entries.flatMap(entry => (entry.version ? [{ as: 'release', entry } as const] : [])),
  ]
  return things.find(thing => keyOf(thing) === key)
}

/** `/compare`: two releases of a project and what came between, or two projects side by side. */
export const showComparison = (view: Compared, manner: Manner, historian: Historian): Reply | undefined => {
  const { say, script } = wordingOf(manner.tongue)
  const [one, other] = [thingWith(view.one, historian), thingWith(view.other, historian)]
  if (!one || !other) return undefined
  if (view.one === view.other) return notice([script(say.wrong.same)])
  if (one.as === 'release' && other.as === 'release' && one.entry.project === other.entry.project)
    return compareReleases(one.entry, other.entry, view, manner, historian)
  if (one.as === 'project' && other.as === 'project') {
    const sides = [one, other].map(({ project }) => ({
      project,
      entries: courseOf(historian.chronicle, project.id, {}),
    }))
    return compareProjects(sides[0]!, sides[1]!, view, manner)
  }
  return notice([script(say.wrong.mixed)])
}
