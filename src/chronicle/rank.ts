import type { Rank } from './schema.ts'

const PRE_RELEASE = /(?:^|[-.\d])(?:rc|alpha|beta|preview|pre|snapshot)(?![a-z])/i
/** Linkerd2 was numbered by year and month, like its edges, from July 2018 until 2.0. */
const DATED = /^18\.\d+\.\d+$/

/** A version with nothing but noughts behind its second part. */
const OPENING = /^[^.]*(?:\.[^.]*)?(?:\.0)*$/

/** Whether a version is a date: `18.7.1` is the first of July 2018, of Linkerd2 alone. */
export const isDated = (project: string, version: string): boolean =>
  project === 'linkerd2' && DATED.test(version)

/** How much a release is, by its number: `1.2.0` opens a line, `1.2.3` mends it, `1.2.0-rc1` comes before it. */
export function rankOf(project: string, version: string): Rank {
  if (version.startsWith('edge-')) return 'edge'
  if (PRE_RELEASE.test(version)) return 'pre-release'
  if (isDated(project, version)) return 'feature'
  return OPENING.test(version) ? 'feature' : 'patch'
}

/** The line a version belongs to: `1.2` for 1.2.3. */
export const lineOf = (version: string): string => {
  const end = version.indexOf('.', version.indexOf('.') + 1)
  return end < 0 ? version : version.slice(0, end)
}

/** A version as a name among its project's: `2.15` and `2.15.0` are one. */
export const fullVersion = (version: string): string =>
  /^\d+\.\d+$/.test(version) ? `${version}.0` : version

/** A version's number and what follows it: 1.0.0-rc.2 is [1, 0, 0], `rc`, 2. */
function parts(version: string) {
  const [, numbers = '', rest = ''] = /^(?:edge-)?([\d.]*\d)?(.*)$/.exec(version) ?? []
  return {
    numbers: numbers.split('.').map(Number),
    word: rest.replace(/[^a-z]/gi, '').toLowerCase(),
    count: Number(/\d+$/.exec(rest)?.[0] ?? 0),
  }
}

/** Orders versions as they are released: by number; what comes before a release stands before it. */
export function compareReleases(a: string, b: string): number {
  const [one, two] = [parts(a), parts(b)]
  for (let n = 0; n < Math.max(one.numbers.length, two.numbers.length); n += 1) {
    const by = (one.numbers[n] ?? 0) - (two.numbers[n] ?? 0)
    if (by !== 0) return by
  }
  if (one.word !== two.word) {
    if (one.word === '' || two.word === '') return one.word === '' ? 1 : -1
    return one.word < two.word ? -1 : 1
  }
  return one.count - two.count || (a < b ? -1 : a > b ? 1 : 0)
}
