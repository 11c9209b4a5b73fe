import type { Deed } from '../loopback/interactions.ts'
import { type Stored, user } from '../loopback/world.ts'

type Roll = () => number

/** Chance that is the same in every run with the same seed (mulberry32). */
export const chance = (seed: number): Roll => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const upTo = (most: number, roll: Roll) => 1 + Math.floor(roll() * most)
const pick = <T>(from: readonly T[], roll: Roll): T => from[Math.floor(roll() * from.length)]!
const many = (most: number, roll: Roll, one: () => string) =>
  Array.from({ length: upTo(most, roll) }, one).join('')
const between = (from: number, to: number, roll: Roll) =>
  String.fromCodePoint(from + Math.floor(roll() * (to - from)))

const SENSIBLE = [
  'when did Envoy drop xDS v2',
  'Envoy 什么时候移除了 xDS v2',
  'Linkerd2 哪個版本開始支援多叢集',
  'all releases of 2019',
  'Istio 1.5',
  '04-16',
  '9:00',
  'Shanghai',
]
const HOSTILE = [
  '@everyone',
  '@here',
  '<@123456789012345678>',
  '<@&123456789012345678>',
  '<#123456789012345678>',
  '</ask:123456789012345678>',
  '<t:0:R>',
  '<a:x:1234567890>',
  '[click](https://evil.example)',
  '[`](<https://evil.example>)',
  'https://evil.example',
  'discord.gg/x',
  '***',
  '__',
  '~~',
  '||',
  '```',
  '`',
  '> ',
  '>>> ',
  '# ',
  '-# ',
  '\\',
  '* ',
  '1. ',
  '\0',
  '\x1b[31m',
  '\r\n',
  '\u2028',
  '\u202e',
  '\u2066',
  '\u200f',
  '\ufeff',
  '\u00ad',
  '(a+)+$',
  '((((',
  '[[[[',
  '.*.*.*',
  '9.9.9.',
  'a-a-',
  'x x ',
  '{{x}}',
  '$x',
  '%s',
  '__proto__',
  'constructor',
  "'; drop table x; --",
  '<script>',
]

/** The strange things that people type. */
export const typed = (roll: Roll): string =>
  pick<() => string>(
    [
      () => pick(SENSIBLE, roll),
      () => many(6, roll, () => pick(HOSTILE, roll)),
      () => many(6, roll, () => `${pick(HOSTILE, roll)}${pick(SENSIBLE, roll)}`),
      () => pick(HOSTILE, roll).repeat(upTo(300, roll)),
      () => pick([...'a网é7 \n@*'], roll).repeat(6000),
      () => many(300, roll, () => between(0, 0x10ffff, roll)),
      () => many(100, roll, () => between(0, 0x20, roll)),
      () => many(100, roll, () => String.fromCharCode(0xd800 + Math.floor(roll() * 0x800))),
      () =>
        [...pick(SENSIBLE, roll)].map(c => c + many(12, roll, () => between(0x300, 0x36f, roll))).join(''),
      () => [...pick(SENSIBLE, roll)].map(c => c + pick(HOSTILE, roll)).join(''),
      () => pick(['', ' ', '　', '?', '0', '-1', 'null', '1e999', '·'], roll),
    ],
    roll,
  )()

const ids = (roll: Roll) =>
  pick<() => string>(
    [
      () => typed(roll).slice(0, 100) || 'x',
      () =>
        `1:${upTo(4, roll) - 1}${upTo(3, roll) - 1}${upTo(3, roll) - 1}${pick([...'asetdciASETDCI'], roll)}:${upTo(40, roll).toString(36)}:${typed(roll)}`.slice(
          0,
          100,
        ),
      () => `1:000${pick([...'aset'], roll)}:zzzzzz:::`,
    ],
    roll,
  )()

type Registered = {
  readonly name: string
  readonly type?: number
  readonly options?: readonly Registered[]
  readonly autocomplete?: boolean
  readonly choices?: readonly { readonly value: unknown }[]
}

const SUBCOMMAND = 1
const value = (option: Registered, channels: readonly string[], roll: Roll): string | number | boolean => {
  if (option.choices && roll() < 0.7) return String(pick(option.choices, roll).value)
  if (option.type === 4) return pick([2019, 0, -1, 1990, 2 ** 53, 1, 2100], roll)
  if (option.type === 5) return roll() < 0.5
  if (option.type === 7) return pick([...channels, '1', '0'], roll)
  return typed(roll)
}

/** A person or a forger at work on the commands that are registered, on a message that holds a reply. */
export const strangeDeed = (
  commands: readonly Registered[],
  on: Stored,
  channels: readonly string[],
  roll: Roll,
): Deed => {
  const by = {
    user: user('somebody'),
    locale: pick(['en-US', 'zh-CN', 'zh-TW', 'de', 'x'], roll),
    place: pick(['guild', 'guild', 'dm', 'elsewhere'] as const, roll),
  }
  const kind = roll()
  if (kind < 0.12) return { ...by, press: ids(roll), on }
  if (kind < 0.2) return { ...by, select: ids(roll), values: [typed(roll).slice(0, 100)], on }
  const command = pick(commands, roll)
  if (command.type === 3) return { ...by, onMessage: command.name, content: typed(roll) }
  const sub = command.options?.[0]?.type === SUBCOMMAND ? pick(command.options, roll) : undefined
  const known = (sub ?? command).options ?? []
  const options = Object.fromEntries(
    known
      .filter(option => ('required' in option && option.required) || roll() < 0.6)
      .map(option => [option.name, value(option, channels, roll)]),
  )
  const of = { ...by, options, ...(sub && { subcommand: sub.name, place: 'guild' as const }) }
  const typing = known.filter(({ name, autocomplete }) => autocomplete && name in options)
  return typing.length > 0 && roll() < 0.4
    ? { ...of, typing: command.name, focused: pick(typing, roll).name }
    : { ...of, command: command.name }
}
