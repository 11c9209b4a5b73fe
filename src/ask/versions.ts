/** A version as asked for: `1.18`, `2.10.1`, `1.x`. */
export const VERSION = /^\d+(?:\.\d+)*(?:\.x)?$/

/** A recorded version without its channel or `v`, so that `stable-2.10` and `2.10` are one. */
export const bare = (version: string): string => {
  const lower = version.toLowerCase()
  // Most begin with a number, and each is compared with what is asked for many times.
  return isDigit(lower.charCodeAt(0)) ? lower : lower.replace(/^(?:stable|edge|release|version|v)[- ]?/, '')
}
const isDigit = (unit: number) => unit >= 0x30 && unit <= 0x39

/** The parts of a version, `1.18` as 1.18.0. */
const padded = (version: string): readonly string[] => {
  const parts = bare(version).split('.')
  return parts.length === 2 ? [...parts, '0'] : parts
}

/** What a recorded version is, or begins with, to be the one asked for. */
type Wanted = { readonly whole: readonly string[]; readonly line?: string }

const wantedBy = (asked: string): Wanted => {
  const want = padded(asked)
  const open = want.indexOf('x')
  if (open > 0 || want.length === 1) {
    const line = want.slice(0, open > 0 ? open : 1).join('.')
    return { whole: [line], line: `${line}.` }
  }
  const full = want.join('.')
  return { whole: want.length === 3 && want[2] === '0' ? [full, want.slice(0, 2).join('.')] : [full] }
}

const wanted = new Map<string, Wanted>()
/** Bounded: strangers' numbers must not fill the memory. */
const MOST_WANTED = 1_000

/** Whether a recorded version is the one asked for: `1.18` is 1.18.0, `1.1` never 1.10, `2.x` any of the line. */
export const isVersion = (asked: string, recorded: string): boolean => {
  const known = wanted.get(asked) ?? wantedBy(asked)
  if (wanted.size > MOST_WANTED) wanted.clear()
  wanted.set(asked, known)
  const { whole, line } = known
  const have = bare(recorded)
  return whole.includes(have) || (line !== undefined && have.startsWith(line))
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
