import type { Indexed } from './passages.ts'

/** Says which passages are of some projects, by their entries or by their words; all are where none is given. */
export type Belonging = (projects: readonly string[]) => (number: number) => boolean

/** Bounded: there are many ways to name several projects. */
const MOST_KEPT = 64

/**
 * Sorts passages into groups of one project and the same names, of which there are few, so that the groups are asked
 * once and a passage costs one look.
 */
export const belonging = (passages: readonly Indexed[]): Belonging => {
  const groups = new Int32Array(passages.length)
  const examples: Indexed[] = []
  const numbers = new Map<ReadonlySet<string>, Map<string, number>>()
  for (const [at, passage] of passages.entries()) {
    const { mentions, entry } = passage
    const among = numbers.get(mentions) ?? new Map<string, number>()
    numbers.set(mentions, among)
    const group = among.get(entry.project) ?? examples.push(passage) - 1
    among.set(entry.project, group)
    groups[at] = group
  }
  const groupsOf = new Map<string, number[]>()
  for (const [group, { entry, mentions }] of examples.entries())
    for (const project of new Set([entry.project, ...mentions])) {
      const own = groupsOf.get(project)
      if (own) own.push(group)
      else groupsOf.set(project, [group])
    }
  const fitOf = (projects: readonly string[]): Uint8Array => {
    const fit = new Uint8Array(examples.length)
    for (const project of projects) for (const group of groupsOf.get(project) ?? []) fit[group] = 1
    return fit
  }
  const kept = new Map<string, Uint8Array>()
  return projects => {
    if (projects.length === 0) return () => true
    const key = projects.join(' ')
    const fit = kept.get(key) ?? fitOf(projects)
    if (kept.size > MOST_KEPT) kept.clear()
    kept.set(key, fit)
    return number => fit[groups[number]!] === 1
  }
}
