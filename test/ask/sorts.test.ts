import { describe, expect, test } from 'vitest'
import { know } from '../../src/ask/knowledge.ts'
import { isRow } from '../../src/ask/ranks.ts'
import { isOfPlans, type Sort } from '../../src/ask/sorts.ts'
import { openChronicle } from '../../src/chronicle/open.ts'

const { passages, sorts } = know(openChronicle('knowledge'))
const exampleOf = (sort: Sort, number: number) => sort.examples[sort.of[number]!]!

describe('passages of one sort', () => {
  test('are of one project and name the same others', () => {
    for (const { number, entry, mentions } of passages) {
      const example = exampleOf(sorts.whose, number)
      expect([example.entry.project, [...example.mentions]]).toEqual([entry.project, [...mentions]])
    }
  })

  test('tell of the same deeds, in themselves and by their titles', () => {
    for (const { number, actions, headed } of passages) {
      const example = exampleOf(sorts.told, number)
      expect([[...example.actions], [...example.headed]]).toEqual([[...actions], [...headed]])
    }
  })

  test('are of one kind, as their entries are', () => {
    for (const indexed of passages) {
      const [one, other] = [indexed, exampleOf(sorts.kind, indexed.number)].map(of => [
        of.passage.kind,
        of.passage.section,
        of.entry.kind,
        of.summary,
        isRow(of.entry),
        isOfPlans(of),
      ])
      expect(one).toEqual(other)
    }
  })

  test('are many: there are far fewer sorts than passages', () => {
    for (const { examples } of [sorts.whose, sorts.told, sorts.kind])
      expect(examples.length).toBeLessThan(passages.length / 3)
  })

  test.each([
    ['The next release will bring it.', true],
    ['What comes next: a roadmap.', true],
    ['It was released.', false],
  ])('only plan where the text only announces: %s', (en, plans) => {
    const [some] = passages.filter(
      ({ passage, entry }) => passage.kind === 'text' && entry.kind === 'article',
    )
    expect(isOfPlans({ ...some!, passage: { ...some!.passage, text: { en, zh: '' } } })).toBe(plans)
  })
})
