import type { Indexed } from './passages.ts'

/** Says which passages are of some projects, by their entries or by their words; all are where none is given. */
export type Belonging = (projects: readonly string[]) => (number: number) => boolean

/** Bounded: there are many ways to name several projects. */
const MOST_KEPT = 64

/** Whether a passage is of one of the projects. */
const isOf = (projects: readonly string[], { entry, mentions }: Indexed): boolean =>
  projects.includes(entry.project) || projects.some(project => mentions.has(project))

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
  const kept = new Map<string, Uint8Array>()
  return projects => {
    if (projects.length === 0) return () => true
    const key = projects.join(' ')
    const fit = kept.get(key) ?? Uint8Array.from(examples, example => (isOf(projects, example) ? 1 : 0))
    if (kept.size > MOST_KEPT) kept.clear()
    kept.set(key, fit)
    return number => fit[groups[number]!] === 1
  }
}
