import { chance, pick } from './grow.ts'
import { timed } from './judge.ts'

type Chance = () => number
type Kind = (roll: Chance, questions: readonly string[]) => string

const upTo = (most: number, roll: Chance) => 1 + Math.floor(roll() * most)
const many = (most: number, roll: Chance, one: () => string) =>
  Array.from({ length: upTo(most, roll) }, one).join('')
const between = (from: number, to: number, roll: Chance) =>
  String.fromCodePoint(from + Math.floor(roll() * (to - from)))
const LETTERS = 'abcdefghijklmnopqrstuvwxyz'

/** A slip: a letter swapped, dropped, doubled or changed. */
const slipped = (text: string, roll: Chance): string => {
  const at = Math.floor(roll() * Math.max(1, text.length - 1))
  const [before, one = '', two = ''] = [text.slice(0, at), text[at], text[at + 1]]
  const slip = pick([two + one, two, one + one + two, pick([...LETTERS], roll) + two], roll)
  return before + slip + text.slice(at + 2)
}

const INVISIBLE = [
  '\u200b',
  '\u200d',
  '\u2060',
  '\ufeff',
  '\u00ad',
  '\u202e',
  '\u202a',
  '\u2066',
  '\u0301',
  '\u0489',
]
const BOMBS = [
  'a',
  '(a+)+',
  'x x ',
  '9.',
  '1.',
  '年',
  '1年',
  '从',
  'from ',
  'between ',
  '第',
  '几',
  '"',
  '“',
  '‹',
  '‹0›',
  "'",
  '\\',
  '[',
  '{}',
  '- ',
  '\n',
  ' ',
  '　',
  'no longer ',
  'a取代',
  '被',
  '从实验',
  'ﷺ',
  'edge ',
  'which ',
  'the first ',
  '不',
  '哪',
  'A.',
  'v1.',
  'how many ',
  '19',
  '2021-',
]
const MARKUP = [
  '@everyone',
  '<@123456789012345678>',
  '**',
  '||',
  '```',
  '[a](https://b.c)',
  '<script>',
  '{{x}}',
  '%s',
  '\0',
  '\x1b[31m',
  '$x',
  "'; drop table x; --",
]

/** The strange ways to ask, by name. */
const KINDS: Readonly<Record<string, Kind>> = {
  'any Unicode': roll => many(300, roll, () => between(0, 0x10ffff, roll)),
  'halves of surrogates': roll =>
    many(200, roll, () => String.fromCharCode(0xd800 + Math.floor(roll() * 0x800))),
  'Han at random': roll => many(300, roll, () => between(0x4e00, 0x9fff, roll)),
  'letters at random': roll => many(300, roll, () => pick([...LETTERS, ' ', ' '], roll)),
  'one very long word': roll => pick([...LETTERS, '网', 'é', '7'], roll).repeat(upTo(20_000, roll)),
  'very long': (roll, questions) => many(400, roll, () => `${pick(questions, roll)} `),
  'one thing again and again': roll => pick(BOMBS, roll).repeat(upTo(1500, roll)),
  'two things again and again': roll => (pick(BOMBS, roll) + pick(BOMBS, roll)).repeat(upTo(800, roll)),
  'bombs mixed': roll => many(400, roll, () => pick(BOMBS, roll)),
  'nested quotes': roll => {
    const deep = upTo(200, roll)
    const open = pick(['"', '“', '「', '(', '[', "'"], roll)
    return `${open.repeat(deep)}xDS v2${pick(['"', '”', '」', ')', ']', "'"], roll).repeat(deep)}`
  },
  'invisible and right to left': (roll, questions) =>
    [...pick(questions, roll)].map(c => c + (roll() < 0.4 ? pick(INVISIBLE, roll) : '')).join(''),
  zalgo: (roll, questions) =>
    [...pick(questions, roll)].map(c => c + many(12, roll, () => between(0x300, 0x36f, roll))).join(''),
  markup: (roll, questions) =>
    many(12, roll, () => `${pick(MARKUP, roll)} ${roll() < 0.3 ? pick(questions, roll) : ''}`),
  'many slips': (roll, questions) => {
    let text = pick(questions, roll)
    for (let i = upTo(12, roll); i > 0; i--) text = slipped(text, roll)
    return text
  },
  'questions joined to 300 characters': (roll, questions) =>
    many(10, roll, () => `${slipped(pick(questions, roll), roll)} `).slice(0, 300),
  'words shuffled': (roll, questions) => {
    const words = [pick(questions, roll), pick(questions, roll)].join(' ').split(/\s+/)
    return words.sort(() => roll() - 0.5).join(' ')
  },
  'dates at random': roll =>
    many(30, roll, () => `${Math.floor(roll() * 12_000)}${pick(['-', '/', '年', '.', ' '], roll)}`),
  'nearly nothing': roll =>
    pick(['', ' ', '?', '？', '.', '\n\n', '0', 'a', '的', '-1', 'null', '__proto__', 'constructor'], roll),
}

/** So many inputs of every kind, the same in every run with the same seed. */
export function* strange(count: number, seed: number): Iterable<{ kind: string; text: string }> {
  const roll = chance(seed)
  const questions = timed()
  const kinds = Object.entries(KINDS)
  for (let i = 0; i < count; i++) {
    const [kind, make] = kinds[i % kinds.length]!
    yield { kind, text: make(roll, questions) }
  }
}
