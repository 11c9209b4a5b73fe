/** What a version is: a major release, a feature release, a patch, or something before a release. */
export type Step = 'major' | 'feature' | 'patch' | 'preview'

/** Reads `2.10.0` as a feature release, `edge-18.9.2` and `1.0.0-rc.1` as previews. */
export function stepOf(version: string): Step {
  const [, major, minor, patch, rest] = /^v?(\d+)(?:\.(\d+))?(?:\.(\d+))?(.*)$/.exec(version) ?? []
  if (major === undefined || /^[-.]?(?:alpha|beta|rc|pre|dev|snapshot|m\d)/i.test(rest ?? ''))
    return 'preview'
  if (Number(patch ?? 0) > 0) return 'patch'
  return Number(minor ?? 0) > 0 || Number(major) === 0 ? 'feature' : 'major'
}

/** The version without its last zero, as people say it where room is short: 1.18.0 is 1.18. */
export const short = (version: string): string => version.replace(/^(v?\d+\.\d+)\.0$/, '$1')
