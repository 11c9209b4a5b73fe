import fc from 'fast-check'
import type { Chronicle, Entry, Project } from '../../../src/chronicle/schema.ts'
import type { Reply } from '../../../src/speak/discord/message.ts'
import { allComponents, type Body, messageProblems } from '../../loopback/limits.ts'
import { BODIES, schemaProblems } from '../../loopback/schema.ts'

/** What Discord has against a reply. */
export const problemsOf = ({ message }: Reply): string[] => {
  const problems = schemaProblems(BODIES.message, message)
  return problems.length > 0 ? problems : messageProblems(message as unknown as Body)
}

/** The custom ids of a reply, live ones only. */
export const idsIn = ({ message }: Reply): string[] =>
  allComponents(message.components as unknown as Body['components']).flatMap(({ custom_id, ...rest }) =>
    custom_id && !(rest as { disabled?: boolean }).disabled ? [custom_id] : [],
  )

const MARKS = [
  '*',
  '_',
  '`',
  '```',
  '~~',
  '||',
  '# ',
  '- ',
  '> ',
  '<@1>',
  '@everyone',
  '[a](http://b)',
  '\\',
  '1. ',
]
const LATIN = ['Envoy', 'xDS', 'v2', 'drops', 'the', 'HTTP/3', 'a', 'release', '1.18.0', 'mTLS', '\n', '   ']
const HAN = ['服务网格', '移除', '发布', '多集群', '默认', '。', '，', '网', '“引用”', '𠮷', '里程碑']
const ODD = ['😀', '👩‍👩‍👧', '\u202e', 'a\u0301\u0302\u0303\u0304', '\u0000', '﷽']

/** A text of so many words at most, in English or Chinese, with whatever people write between. */
export const prose = (of: readonly string[], most: number) =>
  fc
    .array(fc.constantFrom(...of, ...of, ...MARKS, ...ODD), { minLength: 1, maxLength: most })
    .map(words => words.join(of === HAN ? '' : ' '))
    .map(text => text.trim() || 'x')

const bilingual = (most: number) => fc.record({ en: prose(LATIN, most), zh: prose(HAN, most) })
/** Mostly short, now and then as long as a chapter. */
const long = fc.oneof({ weight: 4, arbitrary: bilingual(20) }, { weight: 1, arbitrary: bilingual(900) })
const pad = (n: number) => String(n).padStart(2, '0')
const date = fc
  .tuple(
    fc.integer({ min: 2015, max: 2026 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
    fc.nat(9),
  )
  .map(([year, month, day, loose]) =>
    loose === 0 ? `${year}` : loose === 1 ? `${year}-${pad(month)}` : `${year}-${pad(month)}-${pad(day)}`,
  )
const url = fc
  .tuple(fc.webUrl(), fc.nat(3), fc.nat(700))
  .map(([base, odd, length]) => (odd === 0 ? `${base}/${'a(b)'.repeat(length)}` : base))

const entry = (projects: readonly string[]): fc.Arbitrary<Omit<Entry, 'id'>> =>
  fc.record({
    project: fc.constantFrom(...projects),
    date,
    kind: fc.constantFrom('release', 'article', 'talk', 'milestone', 'story'),
    version: fc.tuple(fc.nat(3), fc.nat(30), fc.nat(3)).map(parts => parts.join('.')),
    rank: fc.constantFrom('feature', 'patch', 'pre-release', 'edge'),
    title: bilingual(12),
    text: fc.array(long, { minLength: 1, maxLength: 3 }),
    changes: fc.array(
      fc.record({
        section: fc.constantFrom('added', 'changed', 'deprecated', 'removed', 'fixed', 'security'),
        subject: bilingual(4),
        text: long,
      }),
      { maxLength: 8 },
    ),
    commentary: fc.array(fc.record({ text: long, by: bilingual(2) }), { maxLength: 3 }),
    errata: fc.array(long, { maxLength: 2 }),
    sources: fc.array(fc.record({ title: prose(LATIN, 12), url, date }), { minLength: 1, maxLength: 10 }),
    origin: fc.constantFrom('chronicle', 'upstream'),
    place: fc.constant({ file: 'x.md', line: 1 }),
  }) as fc.Arbitrary<Omit<Entry, 'id'>>

const projectsOf = (names: readonly { en: string; zh: string }[]): Project[] =>
  names.map((name, i) => ({ id: `p${i}`, name, about: name, aliases: [] }))

/** A chronicle of anything at all: up to three projects, and entries as long as they like. */
export const chronicles: fc.Arbitrary<Chronicle> = fc
  .tuple(
    fc.array(bilingual(3), { minLength: 2, maxLength: 3 }).map(projectsOf),
    fc.array(entry(['p0', 'p1']), { minLength: 2, maxLength: 40 }),
  )
  .map(([projects, entries]) => ({
    projects,
    entries: entries
      .map((one, i): Entry => {
        const { version, rank, ...rest } = one
        const id = `${one.project}-${i}-${'x'.repeat(i % 9 === 0 ? 90 : 3)}`
        return one.kind === 'release' && version && rank ? { ...rest, id, version, rank } : { ...rest, id }
      })
      .sort((a, b) => (a.date < b.date ? -1 : 1)),
    glossary: { subjects: [], actions: [], words: [] },
    problems: [],
    files: 1,
  }))
