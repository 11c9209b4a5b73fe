import type { APIContainerComponent, APIMessageTopLevelComponent } from 'discord-api-types/v10'
import { BYTES, CHARACTERS, purse } from '../discord/budget.ts'
import type { Message } from '../discord/message.ts'

const COMPONENTS_V2 = 1 << 15
const ROW = 1
const BUTTON = 2
const TEXT_DISPLAY = 10
const SEPARATOR = 14
const CONTAINER = 17
const SECONDARY = 2
const MOST_BUTTONS = 5
const LONGEST_LABEL = 40
const ACCENT = 0x46_6b_b0

/** How much text a page may have. */
export type Room = { readonly characters: number; readonly bytes: number }

/** A message of its own. */
const WHOLE: Room = { characters: CHARACTERS, bytes: BYTES }

/** What stands beneath a card leaves that much to it. */
export const BENEATH: Room = { characters: CHARACTERS - 900, bytes: BYTES - 2_500 }

/** A button: what it says, and what a press asks for. */
export type Button = { readonly label: string; readonly id: string | undefined }

const shortened = (label: string) =>
  label.length > LONGEST_LABEL ? `${label.slice(0, LONGEST_LABEL - 1).trimEnd()}…` : label

const row = (buttons: readonly Button[]) => ({
  type: ROW as 1,
  components: buttons.slice(0, MOST_BUTTONS).map(({ label, id }) => ({
    type: BUTTON as 2,
    style: SECONDARY as 2,
    label: shortened(label),
    custom_id: id ?? '',
  })),
})

/**
 * Blocks of Markdown as a message that pings nobody: the first is its head, a line parts it from the rest. A block that
 * does not fit Discord's limits ends it.
 */
export const page = (
  blocks: readonly string[],
  buttons: readonly Button[] = [],
  room: Room = WHOLE,
): Message => {
  const budget = purse(room.characters, room.bytes)
  const full = blocks.findIndex(block => !budget.take(block))
  const kept = full < 0 ? blocks : blocks.slice(0, full)
  const container: APIContainerComponent = {
    type: CONTAINER,
    accent_color: ACCENT,
    components: kept.flatMap((content, i) => [
      ...(i === 1 ? [{ type: SEPARATOR as 14 }] : []),
      { type: TEXT_DISPLAY as 10, content },
    ]),
  }
  const pressable = buttons.filter(
    ({ id }, i) => id !== undefined && buttons.findIndex(of => of.id === id) === i,
  )
  const components: APIMessageTopLevelComponent[] = [
    container,
    ...(pressable.length > 0 ? [row(pressable)] : []),
  ]
  return { flags: COMPONENTS_V2, components, allowed_mentions: { parse: [] } }
}

/** A page under another: a card, and what it previews, which was made with `BENEATH`. */
export const beneath = (head: Message, below: Message): Message => ({
  ...head,
  components: [...head.components, ...below.components],
})
