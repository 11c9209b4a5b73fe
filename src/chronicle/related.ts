import { fullVersion, lineOf } from './rank.ts'
import type { RelationRow } from './relations.ts'
import type { Bilingual, Entry, Project, Relation, RelationKind } from './schema.ts'

const range = (value: string, to: string) => value.replace('-', to)

/** One sentence on each relation, for a release of that name. */
const SENTENCES: Readonly<Record<RelationKind, (name: string, value: string, line: string) => Bilingual>> = {
  envoy: (name, value) =>
    value.endsWith('-dev')
      ? {
          en: `${name} is built on Envoy's main branch as it stood before ${value.replace('-dev', '')} (${value}).`,
          zh: `${name} 基于 Envoy 主干构建，当时尚未发布 ${value.replace('-dev', '')}（${value}）。`,
        }
      : { en: `${name} is built on Envoy ${value}.`, zh: `${name} 基于 Envoy ${value} 构建。` },
  'gateway-api': (name, value) => ({
    en: `${name} is built with Gateway API ${value}.`,
    zh: `${name} 采用 Gateway API ${value}。`,
  }),
  kubernetes: (name, value) => ({
    en: `${name} supports Kubernetes ${range(value, ' to ')}.`,
    zh: `${name} 支持 Kubernetes ${range(value, ' 至 ')}。`,
  }),
  edge: (name, value) => ({
    en: `${name} corresponds to the edge release ${value}.`,
    zh: `${name} 对应的 edge 版本是 ${value}。`,
  }),
  until: (name, value, line) => ({
    en: `Upstream support for the ${name.replace(/\S+$/, line)} line: until ${value}.`,
    zh: `上游对 ${name.replace(/\S+$/, line)} 系列的支持到 ${value} 为止。`,
  }),
}

const WHERE: Readonly<Record<RelationKind, string>> = {
  envoy: 'Envoy',
  'gateway-api': 'Gateway API',
  kubernetes: 'Kubernetes',
  edge: 'edge',
  until: 'end of support',
}

function relationOf({ version, relation, value, source }: RelationRow, { name }: Project): Relation {
  const title = `${name.en} ${lineOf(version)}: ${WHERE[relation]}`
  return {
    kind: relation,
    value,
    text: SENTENCES[relation](`${name.en} ${version}`, value, lineOf(version)),
    source: { title, url: source },
  }
}

/** Gives each release what it stands in relation to; a row that no release has is passed over. */
export function related(
  entries: readonly Entry[],
  rows: readonly RelationRow[],
  projects: readonly Project[],
): Entry[] {
  const cards = new Map(projects.map(card => [card.id, card]))
  const known = new Map<string, RelationRow[]>()
  for (const row of rows) {
    const key = `${row.project} ${fullVersion(row.version)}`
    known.set(key, [...(known.get(key) ?? []), row])
  }
  return entries.map(entry => {
    const card = cards.get(entry.project)
    const own = entry.version && known.get(`${entry.project} ${fullVersion(entry.version)}`)
    return own && card && entry.kind === 'release'
      ? { ...entry, relations: own.map(row => relationOf(row, card)) }
      : entry
  })
}
