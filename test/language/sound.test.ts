import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { soundedBy, soundedTerms, soundsFile } from '../../docs/sounds.ts'
import { soundOf } from '../../src/language/sound.ts'

test('every term of the glossary sounds as pinyin-pro says: npm run sounds', () => {
  const terms = soundedTerms()
  expect(terms.length).toBeGreaterThan(100)
  for (const term of terms) expect(soundOf(term)).toBe(soundedBy(term))
})

test('the table is what the script writes, but for terms that came and went', () => {
  const sounds = (file: string) => file.slice(file.indexOf('export const SOUNDS'), file.indexOf('/** Terms'))
  expect(sounds(readFileSync('src/language/sounds.ts', 'utf8'))).toBe(sounds(soundsFile()))
})

test('what is in no table stands for itself', () => {
  expect(soundOf('毕页')).toBe('bi ye')
  expect(soundOf('毕𠀀')).toBe('bi 𠀀')
})
