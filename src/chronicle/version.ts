const VERSION = /(?<![\d.])(?:edge-)?\d+\.\d+(?:\.\d+)*(?:-?(?:rc|alpha|beta|preview|pre|snapshot)[.\d]*)?/i

/** The version a release's title names, without `v` or `stable-`: `2.10.1`, `edge-18.9.2`, `1.7.5-rc1`. */
export const versionIn = (title: string): string | undefined => VERSION.exec(title)?.[0].toLowerCase()

/** Whether a link names this very version: `v1.1.0` names 1.1.0, `v1.1.01`, `v1.1.0.2` and `v1.1.0-rc1` do not. */
export function names(url: string, version: string): boolean {
  // Most links end in it; a pattern is only made for those that do not.
  if (url.endsWith(version) && !/[\d.]/.test(url.at(-version.length - 1) ?? '')) return true
  const literal = version.replace(/[.]/g, '\\.')
  return new RegExp(`(?<![\\d.])${literal}(?!\\d|\\.\\d|-(?:rc|alpha|beta|pre|snapshot))`, 'i').test(url)
}

/** A title as a part of an id: at most 40 lower-case Latin letters, digits and dashes. */
export const slug = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 41)
    .replace(/^-/, '')
    .slice(0, 40)
    .replace(/-$/, '')

/** Ids go into Discord's 100-character custom ids, with room for what else stands there. */
const MAX_ID = 76

/** What an entry is called: by its version, else by its date and title. */
export function idOf(project: string, date: string, title: string, version?: string): string {
  return [project, ...(version ? [version] : [date, slug(title)])].filter(Boolean).join('-').slice(0, MAX_ID)
}
