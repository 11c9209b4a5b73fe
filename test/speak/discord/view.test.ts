import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { TONGUES } from '../../../src/ask/types.ts'
import { kept, typedIn, typedLine } from '../../../src/speak/discord/typed.ts'
import {
  CARRIED,
  MODES,
  readStep,
  type Step,
  stepId,
  VERBS,
  type View,
} from '../../../src/speak/discord/view.ts'

const text = fc.string({ unit: 'grapheme', maxLength: 320 }).map(kept)
const page = fc.integer({ min: 0, max: 9999 })
const project = fc.option(fc.constantFrom('envoy', 'service-mesh', 'consul-k8s'), { nil: undefined })
const year = fc.option(fc.integer({ min: 1990, max: 2100 }), { nil: undefined })
const key = fc.stringMatching(/^[A-Za-z0-9_-]{10}$/)
const without = <T extends object>(of: T): T =>
  Object.fromEntries(Object.entries(of).filter(([, value]) => value !== undefined)) as T

const views: fc.Arbitrary<View> = fc
  .oneof(
    fc.record({ kind: fc.constant('ask'), text, project, page }),
    fc.record({ kind: fc.constant('search'), text, project, year, page }),
    fc.record({ kind: fc.constant('entry'), id: fc.string({ minLength: 1, maxLength: 76 }), page }),
    fc.record({
      kind: fc.constant('timeline'),
      project: fc.constantFrom('envoy', 'a:b'),
      from: year,
      to: year,
      page,
    }),
    fc.record({ kind: fc.constant('day'), monthDay: fc.constantFrom('04-16', '02-29'), page }),
    fc.record({ kind: fc.constant('compare'), one: key, other: key, page }),
    fc.record({ kind: fc.constant('about'), page }),
  )
  .map(view => without(view) as View)

const steps: fc.Arbitrary<Step> = fc.record({
  verb: fc.constantFrom(...VERBS),
  tongue: fc.constantFrom(...TONGUES),
  mode: fc.constantFrom(...MODES),
  view: views,
})

describe('a custom_id', () => {
  test('is read back as the step it was made of, and has at most 100 characters', () => {
    fc.assert(
      fc.property(steps, step => {
        const id = stepId(step)
        expect(id).toBeDefined()
        expect(id!.length).toBeLessThanOrEqual(100)
        // Longer words are read from the message, as a press brings it along.
        const said = 'text' in step.view ? step.view.text : undefined
        expect(readStep(id!, said)).toEqual(step)
        if (said !== undefined && said.length <= CARRIED) expect(readStep(id!, undefined)).toEqual(step)
      }),
    )
  })

  test('is not made where it would be too long, or be read as something else', () => {
    const step = { verb: 'turn', tongue: 'en', mode: 'public' } as const
    expect(stepId({ ...step, view: { kind: 'entry', id: 'x'.repeat(100), page: 1 } })).toBeUndefined()
    expect(stepId({ ...step, view: { kind: 'ask', text: 'x', project: 'a:b', page: 1 } })).toBeUndefined()
  })

  test.for([
    '',
    'forged',
    '0:101e:1:x',
    '2:101e:1:x',
    '1:901e:1:x',
    '1:101z:1:x',
    '1:101A:1:envoy:',
    '1:101d:1:4-16',
    '1:101t:1:20:21:envoy',
    '1:101e:1:',
  ])('that is forged or from another time is not read: %j', id =>
    expect(readStep(id, undefined)).toBeUndefined(),
  )
})

describe('what a person typed', () => {
  const nested = (content: unknown) => [{ type: 17, components: [{ type: 10, content: 'x' }, content] }]

  test('stands in the message so that it can be read again, and nothing in it pings, links or formats', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'binary', maxLength: 320 }).map(kept)), said => {
        const line = typedLine(said)
        expect(typedIn(nested(line))).toBe(said)
        const left = line.content.slice('-# “'.length, -1).replace(/\\[\\*_~|[\]<`>#@:]/gu, '')
        expect(left).not.toMatch(/[\\*_~|[\]<`>#@:\n]/u)
      }),
    )
  })

  test('is looked for in its own line alone', () => {
    expect(typedIn(nested({ type: 10, content: '-# “x”' }))).toBeUndefined()
    expect(typedIn(nested({ type: 10, id: 1001, content: 'x' }))).toBeUndefined()
    expect(typedIn('forged')).toBeUndefined()
    expect(typedIn(undefined)).toBeUndefined()
  })
})
