import { TONGUES, type Tongue } from '../../ask/types.ts'

/**
 * What a message shows, in values small enough for a button: with the knowledge it is all that is needed to make the
 * message again. Pages count from 1.
 */
export type View =
  | { readonly kind: 'ask'; readonly text: string; readonly project?: string; readonly page: number }
  | {
      readonly kind: 'search'
      readonly text: string
      readonly project?: string
      readonly year?: number
      readonly page: number
    }
  | { readonly kind: 'entry'; readonly id: string; readonly page: number }
  | {
      readonly kind: 'timeline'
      readonly project: string
      readonly from?: number
      readonly to?: number
      readonly page: number
    }
  | { readonly kind: 'day'; readonly monthDay: string; readonly page: number }
  /** The sides by their keys (`keyOf`), for two ids can be too long together. */
  | { readonly kind: 'compare'; readonly one: string; readonly other: string; readonly page: number }
  | { readonly kind: 'about'; readonly page: number }

/** For whom a message is: all, the asker alone with leave to share it, or the asker alone who has shared it. */
export const MODES = ['public', 'private', 'shared'] as const
export type Mode = (typeof MODES)[number]

/** What a press does: shows the view in the message's place, opens it beside, shares it, or opens what is picked. */
export const VERBS = ['turn', 'open', 'share', 'pick'] as const
export type Verb = (typeof VERBS)[number]

/** What a button or a menu asks for. */
export type Step = {
  readonly verb: Verb
  readonly tongue: Tongue
  readonly mode: Mode
  readonly view: View
}

/** Discord's limit for a custom_id (components reference, "Custom ID"). */
const MOST = 100
/** The version of what follows; a later one must not misread what old messages hold. */
const VERSION = '1'
const LETTERS = {
  ask: 'a',
  search: 's',
  entry: 'e',
  timeline: 't',
  day: 'd',
  compare: 'c',
  about: 'i',
} as const
/** Longer words do not fit beside the rest: then the id says so, and the message itself is read (`typed.ts`). */
export const CARRIED = 56

const page = (of: number) => of.toString(36)
const optional = (value: string | number | undefined) => (value === undefined ? '' : String(value))

/** Fields parted by colons, what may hold any character last. */
const fieldsOf = (view: View): string[] => {
  switch (view.kind) {
    case 'ask':
      return [optional(view.project), carried(view.text)]
    case 'search':
      return [optional(view.project), optional(view.year), carried(view.text)]
    case 'entry':
      return [view.id]
    case 'timeline':
      return [optional(view.from), optional(view.to), view.project]
    case 'day':
      return [view.monthDay]
    case 'compare':
      return [view.one, view.other]
    case 'about':
      return []
  }
}

const isCarried = (text: string) => text.length <= CARRIED
const carried = (text: string) => (isCarried(text) ? text : '')
/** A view whose words stand in the message has a capital letter. */
const letterOf = (view: View) =>
  'text' in view && !isCarried(view.text) ? LETTERS[view.kind].toUpperCase() : LETTERS[view.kind]

/** The custom_id of a step; nothing, where it would be too long or not be read back as the same. */
export const stepId = ({ verb, tongue, mode, view }: Step): string | undefined => {
  const how = [VERBS.indexOf(verb), TONGUES.indexOf(tongue), MODES.indexOf(mode)].join('')
  const id = [VERSION, how + letterOf(view), page(view.page), ...fieldsOf(view)].join(':')
  if (id.length > MOST) return undefined
  const read = readStep(id, 'text' in view ? view.text : undefined)
  return read && isSame(read.view, view) ? id : undefined
}

const KEYS: Readonly<Record<View['kind'], readonly string[]>> = {
  ask: ['text', 'project'],
  search: ['text', 'project', 'year'],
  entry: ['id'],
  timeline: ['project', 'from', 'to'],
  day: ['monthDay'],
  compare: ['one', 'other'],
  about: [],
}
type Fields = Readonly<Record<string, unknown>>

const isSame = (one: View, other: View): boolean =>
  one.kind === other.kind &&
  one.page === other.page &&
  KEYS[one.kind].every(key => (one as Fields)[key] === (other as Fields)[key])

const viewFrom = (kind: View['kind'], page: number, of: Fields): View => {
  const view: Record<string, unknown> = { kind, page }
  for (const key of KEYS[kind]) if (of[key] !== undefined) view[key] = of[key]
  return view as View
}

/** A custom_id, read; `typed` are the words that the message holds. Nothing, where it is forged or from another time. */
export const readStep = (id: string, typed: string | undefined): Step | undefined => {
  const [, verb, tongue, mode, letter, at, rest = ''] =
    /^1:([0-3])([0-2])([0-2])([a-zA-Z]):([0-9a-z]{1,6})(?::([\s\S]*))?$/u.exec(id) ?? []
  const kind = (Object.keys(LETTERS) as View['kind'][]).find(key => LETTERS[key] === letter?.toLowerCase())
  const view = kind && fromFields(kind, Number.parseInt(at ?? '', 36), rest, letter !== LETTERS[kind], typed)
  if (!view) return undefined
  return {
    verb: VERBS[Number(verb)]!,
    tongue: TONGUES[Number(tongue)]!,
    mode: MODES[Number(mode)]!,
    view,
  }
}

const fromFields = (
  kind: View['kind'],
  at: number,
  rest: string,
  isTyped: boolean,
  typed: string | undefined,
): View | undefined => {
  const match = FIELDS[kind].exec(rest)
  const isText = kind === 'ask' || kind === 'search'
  if (!match || (isTyped && (!isText || typed === undefined))) return undefined
  const number = (of: string | undefined) => (of ? Number(of) : undefined)
  const { year, from, to, project, ...words } = match.groups ?? {}
  return viewFrom(kind, at, {
    ...words,
    ...(isTyped && { text: typed }),
    project: project || undefined,
    year: number(year),
    from: number(from),
    to: number(to),
  })
}

const KEY = '[A-Za-z0-9_-]{10}'
const YEAR = '\\d{4}|'
const FIELDS: Readonly<Record<View['kind'], RegExp>> = {
  ask: /^(?<project>[^:]*):(?<text>[\s\S]*)$/u,
  search: new RegExp(`^(?<project>[^:]*):(?<year>${YEAR}):(?<text>[\\s\\S]*)$`, 'u'),
  entry: /^(?<id>[\s\S]+)$/u,
  timeline: new RegExp(`^(?<from>${YEAR}):(?<to>${YEAR}):(?<project>[\\s\\S]+)$`, 'u'),
  day: /^(?<monthDay>\d{2}-\d{2})$/u,
  compare: new RegExp(`^(?<one>${KEY}):(?<other>${KEY})$`, 'u'),
  about: /^$/u,
}
