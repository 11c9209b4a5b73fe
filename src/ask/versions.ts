/** A version as asked for: `1.18`, `2.10.1`, `1.x`. */
export const VERSION = /^\d+(?:\.\d+)*(?:\.x)?$/

/** A recorded version without its channel or `v`, so that `stable-2.10` and `2.10` are one. */
export const bare = (version: string): string =>
  version.toLowerCase().replace(/^(?:stable|edge|release|version|v)[- ]?/g, '')

const split = new Map<string, readonly string[]>()
/** Bounded: strangers' numbers must not fill the memory. */
const MOST_SPLIT = 50_000

/** The parts of a version, `1.18` as 1.18.0; kept, for every question compares it with those that are recorded. */
const padded = (version: string): readonly string[] => {
  const known = split.get(version)
  if (known) return known
  if (split.size > MOST_SPLIT) split.clear()
  const parts = bare(version).split('.')
  const made = parts.length === 2 ? [...parts, '0'] : parts
  split.set(version, made)
  return made
}

/** Whether a recorded version is the one asked for: `1.18` is 1.18.0, `1.1` never 1.10, `2.x` any of the line. */
export const isVersion = (asked: string, recorded: string): boolean => {
  const want = padded(asked)
  const have = padded(recorded)
  const open = want.indexOf('x')
  if (open > 0) return want.slice(0, open).every((part, i) => part === have[i])
  if (want.length === 1) return have[0] === want[0]
  return want.length === have.length && want.every((part, i) => part === have[i])
}

/** Whether the version asked for names a whole line (`2.x`, `2`) rather than one release. */
export const isLine = (asked: string): boolean => asked.endsWith('.x') || !asked.includes('.')

/** Orders versions by their numbers: negative where the first is older. */
export const compareVersions = (a: string, b: string): number => {
  const [one, two] = [padded(a), padded(b)]
  for (let i = 0; i < Math.max(one.length, two.length); i++) {
    const by = (Number.parseInt(one[i] ?? '0', 10) || 0) - (Number.parseInt(two[i] ?? '0', 10) || 0)
    if (by !== 0) return by
  }
  return a < b ? -1 : a > b ? 1 : 0
}

/** The name under which a recorded version is filed, so that `1.18` finds 1.18.0. */
export const filedAs = (version: string): string => padded(version).join('.')
