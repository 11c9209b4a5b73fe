import type { Entry } from '../../../src/chronicle/schema.ts'

/** An entry that is told, unless told otherwise. */
export const entry = (date: string, other: Partial<Entry> = {}): Entry => ({
  id: `envoy-${date}`,
  project: 'envoy',
  date,
  kind: 'release',
  version: '1.18.0',
  rank: 'feature',
  title: { en: 'Envoy 1.18.0', zh: 'Envoy 1.18.0 发布' },
  text: [{ en: 'The xDS v2 API is gone.', zh: 'xDS v2 API 已移除。' }],
  changes: [],
  commentary: [],
  errata: [],
  sources: [
    { title: 'Release v1.18.0', url: 'https://github.com/envoyproxy/envoy/releases/tag/v1.18.0', date },
  ],
  origin: 'chronicle',
  place: { file: 'envoy/2021.md', line: 1 },
  ...other,
})

/** A patch release of which only the date is known. */
export const patch = (date: string, version = '1.18.3'): Entry =>
  entry(date, {
    id: `envoy-${version}`,
    version,
    rank: 'patch',
    origin: 'upstream',
    title: { en: `Envoy ${version}`, zh: `Envoy ${version} 发布` },
  })
