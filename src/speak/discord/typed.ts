import { escapeTyped } from './escape.ts'

/** The component that holds what was asked: a number of our own, so that it is found again (components, `id`). */
const TYPED_ID = 1001
const TEXT_DISPLAY = 10
const [OPEN, CLOSE] = ['-# “', '”']

/** As long as a question may be; the message holds it whole. */
export const LONGEST_TYPED = 300

/** What a person typed, as short as it is kept, without half a character at its end. */
export const kept = (typed: string): string => {
  const text = typed.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim()
  return text.slice(0, LONGEST_TYPED).replace(/[\uD800-\uDBFF]$/u, '')
}

/**
 * A small line with what was asked. A question is often too long for a custom_id, and nothing is stored: so its
 * pages are made from this line, which every press brings along, and readers see what the answer is to.
 */
export const typedLine = (text: string) => ({
  type: TEXT_DISPLAY as 10,
  id: TYPED_ID,
  content: OPEN + escapeTyped(text) + CLOSE,
})

type Part = {
  readonly type?: number
  readonly id?: number
  readonly content?: string
  readonly components?: unknown
}

/** What `typedLine` wrote into a message; nothing, where it has no such line. */
export const typedIn = (components: unknown): string | undefined => {
  if (!Array.isArray(components)) return undefined
  for (const part of components as Part[]) {
    if (part?.type === TEXT_DISPLAY && part.id === TYPED_ID && typeof part.content === 'string')
      return part.content.startsWith(OPEN) && part.content.endsWith(CLOSE)
        ? part.content.slice(OPEN.length, -CLOSE.length).replace(/\\([^\p{L}\p{N}\s])/gu, '$1')
        : undefined
    const inside = typedIn(part?.components)
    if (inside !== undefined) return inside
  }
  return undefined
}
