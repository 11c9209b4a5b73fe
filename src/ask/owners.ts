import { normalize } from '../language.ts'
import type { Knowledge } from './knowledge.ts'
import { releasesNamed } from './releases.ts'
import { isLine } from './versions.ts'

/** "The 1.x line" of Linkerd is all of that project, whose card lists the name, its 0.x too; that is a part of it. */
export const isWholeProject = (
  number: string,
  ids: readonly string[],
  { chronicle: { projects } }: Knowledge,
): boolean =>
  isLine(number) &&
  !number.startsWith('0') &&
  projects.some(
    ({ id, name, aliases }) =>
      ids.includes(id) &&
      aliases.some(alias => normalize(alias) === normalize(`${name.en.replace(/\d+$/, '')} ${number}`)),
  )

/** Whose a version is: of the project named before it, else of another that is named and has it. */
export const ownersOf = (
  number: string,
  near: readonly string[],
  all: readonly string[],
  knowledge: Knowledge,
): string[] => {
  const isOf = (projects: readonly string[]) => releasesNamed({ number, projects }, knowledge).length > 0
  const others = all.filter(project => !near.includes(project))
  const meant = near.length === 0 || (!isOf(near) && others.length > 0 && isOf(others)) ? all : near
  return having(meant, number, knowledge)
}

/** Of the projects a name may mean ("Linkerd" is two), those that have the version, or at least its line. */
const having = (projects: readonly string[], number: string, knowledge: Knowledge): string[] => {
  if (projects.length < 2) return [...projects]
  const exact = projects.filter(
    project => releasesNamed({ number, projects: [project] }, knowledge).length > 0,
  )
  if (exact.length > 0) return exact
  const line = projects.filter(
    project =>
      releasesNamed({ number: `${number.split('.')[0]}.x`, projects: [project] }, knowledge).length > 0,
  )
  return line.length > 0 ? line : [...projects]
}
