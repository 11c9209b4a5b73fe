// Writes src/language/sounds.ts: how Han characters sound, and the glossary's terms where their letters sound otherwise.
import { writeFileSync } from 'node:fs'
import { pinyin } from 'pinyin-pro'
import { load } from '../src/chronicle/load.ts'
import { hasHan, normalize } from '../src/language.ts'

/** How a text sounds, without tones, by the dictionary of pinyin-pro. */
export const soundedBy = (text: string): string => pinyin(text, { toneType: 'none', type: 'string' })

/** The terms of our glossary that slips are mended to. */
export const soundedTerms = (): string[] => {
  const { glossary } = load('knowledge')
  const plain = [...glossary.subjects, ...glossary.actions].flat().filter(hasHan).map(normalize)
  return [...new Set(plain)].filter(term => /^\p{Script=Han}{2,4}$/u.test(term))
}

/** The 6,763 characters of GB 2312, which is what is typed. */
const characters = (): string[] => {
  const decode = new TextDecoder('gbk')
  const rows = Array.from({ length: 0xf7 - 0xb0 + 1 }, (_, i) => 0xb0 + i)
  const cells = Array.from({ length: 94 }, (_, i) => 0xa1 + i)
  const all = rows.flatMap(row => cells.map(cell => decode.decode(Uint8Array.of(row, cell))))
  return all.filter(letter => /^\p{Script=Han}$/u.test(letter))
}

/** The lines of a template, one an initial. */
const lined = (groups: Map<string, string>): string => {
  const sorted = [...groups].sort(([a], [b]) => (a < b ? -1 : 1))
  const initials = [...new Set(sorted.map(([sound]) => sound[0]!))]
  return initials
    .map(initial => sorted.filter(([sound]) => sound[0] === initial).map(([sound, of]) => ` ${sound} ${of}`))
    .map(line => line.join(''))
    .join('\n')
}

/** The file as it should be. */
export const soundsFile = (): string => {
  const groups = new Map<string, string>()
  const letters = characters()
  const sounds = new Map(letters.map(letter => [letter, soundedBy(letter)]))
  for (const [letter, sound] of sounds) groups.set(sound, (groups.get(sound) ?? '') + letter)
  const byLetter = (term: string) => [...term].map(letter => sounds.get(letter) ?? letter).join(' ')
  const others = soundedTerms().filter(term => soundedBy(term) !== byLetter(term))
  return `// Written by \`npm run sounds\` from pinyin-pro and the glossary: pinyin-pro itself, loaded, takes 9 MiB.

/** Sounds without tones, each before the characters of GB 2312 that sound so. */
export const SOUNDS = \`${lined(groups)} \`

/** Terms whose letters sound otherwise together. */
export const TOGETHER = \`${others.map(term => `${term} ${soundedBy(term)}`).join('|')}\`
`
}

if (process.argv[1]?.endsWith('sounds.ts')) writeFileSync('src/language/sounds.ts', soundsFile())
