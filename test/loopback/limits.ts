/** The limits of a message that Discord's schema does not hold. */
export const MAX_COMPONENTS = 40
/** Of all text displays together (components reference, "Components V2"). */
export const MAX_TEXT = 4000
/** Ours, below the 10,170 bytes at which Discord has been reported to fail with HTTP 500 (discord-api-docs#8554). */
export const MAX_BYTES = 9500
const MAX_NONCE = 25

const IS_COMPONENTS_V2 = 1 << 15
const EPHEMERAL = 1 << 6
const TEXT_DISPLAY = 10
const BUTTON = 2
const ROW = 1
const LINK = 5
const PREMIUM = 6

/** A component, as loosely as a bot may send it. */
export type Component = {
  readonly type: number
  readonly custom_id?: string
  readonly content?: string
  readonly style?: number
  readonly label?: string
  readonly emoji?: unknown
  readonly url?: string
  readonly components?: readonly Component[]
  readonly accessory?: Component
  readonly options?: readonly { readonly value: string; readonly default?: boolean }[]
  readonly max_values?: number
}

/** A message, likewise. */
export type Body = {
  readonly flags?: number
  readonly components?: readonly Component[]
  readonly content?: unknown
  readonly embeds?: unknown
  readonly poll?: unknown
  readonly sticker_ids?: unknown
  readonly allowed_mentions?: unknown
  readonly nonce?: unknown
  readonly attachments?: unknown
  readonly enforce_nonce?: unknown
}

/** All components, however deep. */
export const allComponents = (components: readonly Component[] = []): Component[] =>
  components.flatMap(component => [
    component,
    ...allComponents(component.components),
    ...(component.accessory ? allComponents([component.accessory]) : []),
  ])

/** The text of a message as a person reads it. */
export const textOf = (body: Body): string =>
  allComponents(body.components)
    .flatMap(({ type, content }) => (type === TEXT_DISPLAY ? [content ?? ''] : []))
    .join('\n')

const repeated = (values: readonly string[]) => [
  ...new Set(values.filter((value, at) => values.indexOf(value) < at)),
]

const buttonProblems = ({ style, custom_id, url, label, emoji }: Component): string[] => [
  ...(style === LINK && (!url || custom_id) ? ['a link button has a url and no custom_id'] : []),
  ...(style !== LINK && style !== PREMIUM && (url || !custom_id)
    ? ['a button has a custom_id and no url']
    : []),
  ...(style !== PREMIUM && !label && !emoji ? ['a button has a label or an emoji'] : []),
]

const rowProblems = ({ components = [] }: Component): string[] =>
  components.length > 1 && components.some(({ type }) => type !== BUTTON)
    ? ['an action row holds up to five buttons or one select menu']
    : []

const selectProblems = ({ options = [], max_values = 1 }: Component): string[] => [
  ...repeated(options.map(({ value }) => value)).map(
    value => `a select menu has two options of value "${value}"`,
  ),
  ...(options.filter(option => option.default).length > max_values
    ? ['a select menu has too many defaults']
    : []),
]

const componentProblems = (body: Body): string[] => {
  const components = allComponents(body.components)
  const text = components.flatMap(({ type, content }) => (type === TEXT_DISPLAY ? [content ?? ''] : []))
  const characters = text.reduce((sum, { length }) => sum + length, 0)
  const bytes = text.reduce((sum, part) => sum + Buffer.byteLength(part), 0)
  const ids = components.flatMap(({ custom_id }) => custom_id ?? [])
  return [
    ...(components.length > MAX_COMPONENTS
      ? [`it has ${components.length} components, ${MAX_COMPONENTS} at most`]
      : []),
    ...(characters > MAX_TEXT ? [`its texts have ${characters} characters, ${MAX_TEXT} at most`] : []),
    ...(bytes > MAX_BYTES ? [`its texts have ${bytes} bytes, ${MAX_BYTES} at most`] : []),
    ...repeated(ids).map(id => `two components have the custom_id "${id}"`),
    ...components.flatMap(component => {
      if (component.type === BUTTON) return buttonProblems(component)
      return component.type === ROW ? rowProblems(component) : selectProblems(component)
    }),
  ]
}

const mentionProblems = (mentions: unknown): string[] =>
  JSON.stringify(mentions) === '{"parse":[]}'
    ? []
    : [`its allowed_mentions are ${JSON.stringify(mentions) ?? 'missing'}, expected {"parse":[]}`]

/** What is against a message; `edits` is the message it changes, whose flags it need not repeat. */
export const messageProblems = (body: Body, edits?: { readonly flags: number }): string[] => {
  const isV2 = ((body.flags ?? 0) | (edits?.flags ?? 0)) & IS_COMPONENTS_V2
  const outside = (['content', 'embeds', 'poll', 'sticker_ids'] as const).filter(field => body[field] != null)
  return [
    ...(isV2 ? [] : ['it is not Components V2 (flag 32768)']),
    ...outside.map(field => `it has ${field}, which Components V2 excludes`),
    ...(body.components?.length ? [] : ['it has no components']),
    ...mentionProblems(body.allowed_mentions),
    ...(typeof body.nonce === 'string' && body.nonce.length > MAX_NONCE
      ? [`its nonce is over ${MAX_NONCE} characters`]
      : []),
    ...(body.nonce != null && body.enforce_nonce !== true ? ['it has a nonce that is not enforced'] : []),
    ...componentProblems(body),
  ]
}

/** What is against a deferral, which takes only the ephemeral flag (discord-api-docs#7515). */
export const deferralProblems = (data: unknown): string[] => {
  const { flags = 0, ...rest } = (data ?? {}) as { flags?: number }
  const extra = Object.keys(rest)
  return [
    ...(flags & ~EPHEMERAL ? [`a deferral has the flags ${flags}, only ${EPHEMERAL} is allowed`] : []),
    ...extra.map(key => `a deferral has ${key}, only flags are allowed`),
  ]
}
