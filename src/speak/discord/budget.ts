/** Discord's limit for the text of a Components V2 message, in characters, less a margin. */
export const CHARACTERS = 3_900
/** UTF-8 bytes: above about 10,170 Chinese text fails with HTTP 500 (discord-api-docs#8554). */
export const BYTES = 9_400
/** What a text display costs beside its text, by the same report. */
const BYTES_A_TEXT = 12
/** What one UTF-16 unit comes to at most. */
const MOST_BYTES = 3

/** What a text takes of the budget. */
export const sizeOf = (text: string): { characters: number; bytes: number } => ({
  characters: text.length,
  bytes: Buffer.byteLength(text) + BYTES_A_TEXT,
})

/** A purse of characters and bytes: `take` says whether a text still fits, and if so pays for it. */
export const purse = (characters = CHARACTERS, bytes = BYTES) => {
  let [left, leftBytes] = [characters, bytes]
  return {
    left: () => ({ characters: left, bytes: leftBytes }),
    take: (text: string): boolean => {
      const size = sizeOf(text)
      if (size.characters > left || size.bytes > leftBytes) return false
      left -= size.characters
      leftBytes -= size.bytes
      return true
    },
  }
}

/** The longest beginning of a text that has at most so many characters and bytes, cut between code points. */
export const cut = (text: string, characters: number, bytes: number): string => {
  if (text.length <= characters && (text.length * MOST_BYTES <= bytes || Buffer.byteLength(text) <= bytes))
    return text
  let [kept, used] = ['', 0]
  for (const letter of text) {
    used += Buffer.byteLength(letter)
    if (kept.length + letter.length > characters || used > bytes) return `${kept.trimEnd()}…`
    kept += letter
  }
  return kept
}
