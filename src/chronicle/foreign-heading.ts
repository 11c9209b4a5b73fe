import type { Kind, Project } from './schema.ts'
import { versionIn } from './version.ts'

const DATE =
  /^[[(【]?((?:19|20)\d\d)(?:(?:[-/.]|\s*年\s*)(\d{1,2})(?:(?:[-/.]|\s*月\s*)(\d{1,2})\s*日?|\s*月)?|\s*年)?(?![\da-z])[\])】]?[\s:：,，—–-]*/i

/** The date a heading starts with and the rest of it; undefined where there is none. */
export function datedTitle(heading: string): { date: string; title: string } | undefined {
  const match = DATE.exec(heading)
  if (!match) return undefined
  const [year, ...rest] = match.slice(1).filter(part => part !== undefined)
  const date = [year, ...rest.map(part => part.padStart(2, '0'))].join('-')
  const title = heading.slice(match[0].length)
  // 2016年年底 leaves 年底, which says nothing without its year.
  return { date, title: title.length > 2 ? title : heading }
}

const KIND_WORDS: readonly (readonly [Kind, RegExp])[] = [
  ['article', /博客|文章|博文|\bblog|\barticle/i],
  ['talk', /演讲|\btalk\b|keynote/i],
  ['milestone', /毕业|graduat|改名|更名|renamed|第一次|首次|加入|\bjoins?\b|开源|open.sourced/i],
]

/** What an entry is, from the plain words of its title; a title that ends in its version is a release as well. */
export function kindOf(title: string): Kind {
  const [kind] = KIND_WORDS.find(([, words]) => words.test(title)) ?? []
  const version = versionIn(title)
  const released = version && (/发布|release/i.test(title) || title.toLowerCase().endsWith(version))
  return kind ?? (released ? 'release' : 'story')
}

const KNOWN: readonly (readonly string[])[] = [
  ['linkerd2'],
  ['linkerd'],
  ['conduit'],
  ['envoy'],
  ['istio'],
  ['service-mesh', 'servicemesh', 'service mesh', '服务网格'],
]

const bare = (name: string) => name.toLowerCase().replace(/[\s_-]+/g, '')
const escaped = (name: string) => name.toLowerCase().replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Files that are named for what they are and not for a project. */
const GENERIC = /^(_?index|readme|changelog|history|timeline|news|notes|\d.*)$/i

const namedIn = (title: string, names: readonly (readonly string[])[]) =>
  names
    .flatMap(([id, ...aliases]) => [id!, ...aliases].map(name => ({ id: id!, name })))
    .map(({ id, name }) => ({
      id,
      length: name.length,
      at: title.toLowerCase().search(new RegExp(`(?<![a-z0-9])${escaped(name)}(?![a-z])`)),
    }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at || b.length - a.length)[0]?.id

/** The project of an entry: from its file's name, else from a name in its title, else the file's name as it is. */
export function projectOf(file: string, title: string, projects: readonly Project[]): string {
  const stem = file
    .split('/')
    .at(-1)!
    .replace(/\.\w+$/, '')
  const cards = projects.map(({ id, name, aliases }) => [id, name.en, name.zh, ...aliases])
  const names = [...cards, ...KNOWN]
  const whole = names.find(all => all.some(name => bare(name) === bare(stem)))
  // linkerd2-rust is a page on linkerd2; of several that fit, the longest name is meant.
  const begun = names
    .filter(([id]) => stem.toLowerCase().startsWith(`${id}-`))
    .sort((a, b) => b[0]!.length - a[0]!.length)[0]
  const own = (whole ?? begun)?.[0] ?? namedIn(title, names)
  const plain = stem
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 24)
  return own ?? (GENERIC.test(stem) || plain === '' ? 'service-mesh' : plain)
}
