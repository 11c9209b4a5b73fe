import type {
  APIActionRowComponent,
  APIButtonComponent,
  APISelectMenuOption,
  APIStringSelectComponent,
} from 'discord-api-types/v10'
import { inTongue, labelOf, shorten } from '../../ask/label.ts'
import type { Tongue } from '../../ask/types.ts'
import type { Entry } from '../../chronicle/schema.ts'
import { wordingOf } from '../wording.ts'
import { type Mode, type Step, stepId, type View } from './view.ts'

/** How a message is made: in which tongue, for whom, and as of which day. */
export type Manner = {
  readonly tongue: Tongue
  readonly mode: Mode
  readonly today: string
  /** Whether the asker wants it seen, even where the bot would have told them alone. */
  readonly isShared?: boolean
}

const ROW = 1
const BUTTON = 2
const SELECT = 3
const SECONDARY = 2
const LINK = 5
/** Discord's limits (components reference, "Button", "String Select", "Action Row"). */
const MOST_LABEL = 80
const MOST_URL = 512
const MOST_OPTIONS = 25
const MOST_OPTION = 100
const MOST_IN_ROW = 5

/** A button that asks for a view; none where the view has no id that fits. */
export const button = (
  label: string,
  step: Step,
  more: { readonly disabled?: boolean } = {},
): APIButtonComponent[] => {
  const custom_id = stepId(step)
  if (custom_id === undefined || label.trim() === '') return []
  const name = shorten(label, MOST_LABEL)
  return [
    { type: BUTTON, style: SECONDARY, label: name, custom_id, ...(more.disabled && { disabled: true }) },
  ]
}

/** A button to where a fact comes from. */
export const linkButton = (label: string, url: string): APIButtonComponent[] =>
  url.length > MOST_URL || !/^https?:\/\/[^\s]+$/u.test(url) || label.trim() === ''
    ? []
    : [{ type: BUTTON, style: LINK, label: shorten(label, MOST_LABEL), url }]

/** Buttons in rows of five; two for the same thing are one, for Discord takes no custom_id twice in a message. */
export const rows = (buttons: readonly APIButtonComponent[]): APIActionRowComponent<APIButtonComponent>[] => {
  const keyOf = (one: APIButtonComponent) =>
    'custom_id' in one ? one.custom_id : 'url' in one ? one.url : ''
  const unique = buttons.filter((one, at) => buttons.findIndex(other => keyOf(other) === keyOf(one)) === at)
  const count = Math.ceil(unique.length / MOST_IN_ROW)
  return Array.from({ length: count }, (_, row) => ({
    type: ROW,
    components: unique.slice(row * MOST_IN_ROW, (row + 1) * MOST_IN_ROW),
  }))
}

const optionOf = (entry: Entry, tongue: Tongue): APISelectMenuOption => {
  const [summary] = entry.text
  const description = summary && shorten(inTongue(summary, tongue).replace(/\s+/gu, ' ').trim(), MOST_OPTION)
  return { label: labelOf(entry, tongue), value: entry.id, ...(description && { description }) }
}

/** A menu that opens one of the entries of a page, where there are at least two. */
export const menu = (
  entries: readonly Entry[],
  view: View,
  { tongue, mode }: Manner,
): APIActionRowComponent<APIStringSelectComponent>[] => {
  const custom_id = stepId({ verb: 'pick', tongue, mode, view })
  const open = entries
    .filter(({ id }, at) => id.length <= MOST_OPTION && entries.findIndex(other => other.id === id) === at)
    .slice(0, MOST_OPTIONS)
  if (custom_id === undefined || open.length < 2) return []
  const { say, script } = wordingOf(tongue)
  const options = open.map(entry => optionOf(entry, tongue))
  const placeholder = shorten(script(say.buttons.openOne), 150)
  return [{ type: ROW, components: [{ type: SELECT, custom_id, placeholder, options }] }]
}

/** `◀ 2 / 9 ▶`, where there is more than one page. */
export const pager = (view: View, pages: number, { tongue, mode }: Manner): APIButtonComponent[] => {
  if (pages < 2) return []
  const to = (page: number): Step => ({ verb: 'turn', tongue, mode, view: { ...view, page } })
  const { say, script } = wordingOf(tongue)
  const back = button(`◀ ${script(say.buttons.previous)}`, to(view.page - 1), { disabled: view.page <= 1 })
  const on = button(`${script(say.buttons.next)} ▶`, to(view.page + 1), { disabled: view.page >= pages })
  // A press on the number itself has nothing to do, so it is no live button.
  const here = button(`${view.page} / ${pages}`, to(view.page), { disabled: true })
  return [...back, ...here, ...on]
}

/** The button that posts a private answer for all, and what it says once that was done. */
export const sharer = (view: View, { tongue, mode }: Manner): APIButtonComponent[] => {
  if (mode === 'public') return []
  const { say, script } = wordingOf(tongue)
  const isShared = mode === 'shared'
  const label = script(isShared ? say.buttons.shared : say.buttons.share)
  return button(label, { verb: 'share', tongue, mode, view }, { disabled: isShared })
}
