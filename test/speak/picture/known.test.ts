import { expect, test } from 'vitest'
import { TONGUES } from '../../../src/ask/types.ts'
import { load } from '../../../src/chronicle/load.ts'
import { hasHan, traditionalize } from '../../../src/language.ts'
import { timelineAlt } from '../../../src/speak/picture/alt.ts'
import { WIDTH } from '../../../src/speak/picture/scene.ts'
import { hasGlyph } from '../../../src/speak/picture/text.ts'
import { timelineScene } from '../../../src/speak/picture/timeline.ts'
import { outside, overlapping } from './scenes.ts'

const { projects, entries } = load('knowledge')
const timelines = projects.flatMap(({ id, name }) =>
  TONGUES.map(tongue => ({ entries: entries.filter(({ project }) => project === id), name, tongue })),
)

test('the fonts have every letter of the titles, the versions and the subjects', () => {
  const texts = [
    ...projects.map(({ name }) => name),
    ...entries.flatMap(({ title, changes }) => [title, ...changes.map(({ subject }) => subject)]),
  ].flatMap(said => (said ? [said.en, said.zh, traditionalize(said.zh)] : []))
  const lacking = [...new Set(texts.join(''))].filter(letter => /\p{L}/u.test(letter) && !hasGlyph(letter))
  // if there are some: assets/fonts/make.mjs says how to make fonts that have them
  expect(lacking).toEqual([])
})

test.for(timelines)('the timeline of $name.en in $tongue is lawful', timeline => {
  const scene = timelineScene(timeline)
  expect(overlapping(scene)).toEqual([])
  expect(outside(scene)).toEqual([])
  // No taller than two screens: Discord shows a picture no wider than a message.
  expect(scene.height).toBeLessThan(2 * WIDTH)
  const alt = timelineAlt(timeline)
  expect(hasHan(alt)).toBe(timeline.tongue !== 'en')
  expect(alt.length).toBeLessThanOrEqual(1024)
})
