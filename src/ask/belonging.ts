import type { Sort } from './sorts.ts'

/** Says which passages are of some projects, by their entries or by their words; all are where none is given. */
export type Belonging = (projects: readonly string[]) => (number: number) => boolean

/** Bounded: there are many ways to name several projects. */
const MOST_KEPT = 64

/** Asks the sorts of passages by project and names once, so that a passage costs one look. */
export const belonging = ({ of, examples }: Sort): Belonging => {
  const sortsOf = new Map<string, number[]>()
  for (const [sort, { entry, mentions }] of examples.entries())
    for (const project of new Set([entry.project, ...mentions])) {
      const own = sortsOf.get(project)
      if (own) own.push(sort)
      else sortsOf.set(project, [sort])
    }
  const fitOf = (projects: readonly string[]): Uint8Array => {
    const fit = new Uint8Array(examples.length)
    for (const project of projects) for (const sort of sortsOf.get(project) ?? []) fit[sort] = 1
    return fit
  }
  const kept = new Map<string, Uint8Array>()
  return projects => {
    if (projects.length === 0) return () => true
    const key = projects.join(' ')
    const fit = kept.get(key) ?? fitOf(projects)
    if (kept.size > MOST_KEPT) kept.clear()
    kept.set(key, fit)
    return number => fit[of[number]!] === 1
  }
}
