import fc from 'fast-check'
import { type Bilingual, CHANGE_SECTIONS, type Entry, KINDS } from '../../src/chronicle/schema.ts'

/** Writes a text so that Markdown reads nothing into it. */
export const escaped = (text: string) => text.replace(/[!-/:-@[-`{-~]/g, '\\$&')

const section = (name: string, bullets: readonly string[]) =>
  bullets.length > 0 ? [`### ${name}\n\n${bullets.map(bullet => `- ${bullet}`).join('\n')}`] : []

export type Printed = Pick<
  Entry,
  'date' | 'kind' | 'title' | 'text' | 'changes' | 'commentary' | 'errata' | 'sources'
>

/** Writes an entry in the format of CONTRIBUTING.md; `escaped` is how a text is written. */
export function print(entry: Printed, escaped: (text: string) => string): string {
  const two = ({ en, zh }: Bilingual, indent = '') => `${escaped(en)}\n${indent}${escaped(zh)}`
  return [
    `## ${entry.date} ${entry.kind}: ${escaped(entry.title.en)} / ${escaped(entry.title.zh)}`,
    ...entry.text.map(text => two(text)),
    ...CHANGE_SECTIONS.flatMap(name =>
      section(
        name[0]!.toUpperCase() + name.slice(1),
        entry.changes
          .filter(change => change.section === name)
          .map(({ subject, text }) =>
            [
              `**${escaped(subject!.en)}**: ${escaped(text.en)}`,
              `**${escaped(subject!.zh)}**：${escaped(text.zh)}`,
            ].join('\n  '),
          ),
      ),
    ),
    ...section(
      'Commentary',
      entry.commentary.map(
        ({ text, by }) => two(text, '  ') + (by ? `\n  — ${escaped(by.en)} / ${escaped(by.zh)}` : ''),
      ),
    ),
    ...section(
      'Errata',
      entry.errata.map(text => two(text, '  ')),
    ),
    ...section(
      'Sources',
      entry.sources.map(({ title, url, date }) => `[${escaped(title)}](<${url}>)${date ? ` ${date}` : ''}`),
    ),
  ].join('\n\n')
}

const latinOf = (letters: Iterable<string>) =>
  fc
    .string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 40 })
    .map(text => `a${text.replace(/\s+/g, ' ')}`.trim())
    .filter(text => !`${text} `.includes(' / ')) // it would run into the slash between the names
const hanOf = (latin: fc.Arbitrary<string>) =>
  fc
    .tuple(latin, fc.constantFrom('网格', '代理（一）', '不再支持，只剩', '：'))
    .map(([text, more]) => `${text}中${more}`)
// An asterisk or a dash at the edge of a bold text ends it or not by what stands beside it; people write words there.
const word = fc.constantFrom('xDS v2 API', 'HTTP/3', '`--flag`', 'mTLS (mutual TLS)')
const subject = fc.record({ en: word, zh: fc.constantFrom('HTTP/3', '双向 TLS（mTLS）', '`v2` 协议') })
const day = fc.integer({ min: 1, max: 28 }).map(n => `2021-05-${String(n).padStart(2, '0')}`)
const date = fc.oneof(fc.constant('2021'), fc.constant('2021-05'), day)

/** Entries whose texts are made of these letters. */
export function entriesOf(letters: Iterable<string>): fc.Arbitrary<Printed[]> {
  const latin = latinOf(letters)
  const bilingual: fc.Arbitrary<Bilingual> = fc.record({ en: latin, zh: hanOf(latin) })
  const entry = fc
    .record({
      kind: fc.constantFrom(...KINDS),
      date,
      title: bilingual,
      text: fc.array(bilingual, { minLength: 1, maxLength: 3 }),
      changes: fc.array(
        fc.record({ section: fc.constantFrom(...CHANGE_SECTIONS), subject, text: bilingual }),
        {
          maxLength: 4,
        },
      ),
      commentary: fc.array(fc.record({ text: bilingual, by: bilingual }, { requiredKeys: ['text'] }), {
        maxLength: 3,
      }),
      errata: fc.array(bilingual, { maxLength: 2 }),
      sources: fc.array(
        fc.record(
          { title: latin, url: fc.webUrl({ withQueryParameters: true }), date },
          { requiredKeys: ['title', 'url'] },
        ),
        { minLength: 1, maxLength: 3 },
      ),
    })
    .map(made => ({
      ...made,
      title: { ...made.title, en: made.kind === 'release' ? `Envoy 1.2.3 ${made.title.en}` : made.title.en },
      changes: CHANGE_SECTIONS.flatMap(name => made.changes.filter(change => change.section === name)),
    }))
  return fc.array(entry, { minLength: 1, maxLength: 3 })
}
