const DIGITS: Readonly<Record<string, string>> = {
  zero: '0', oh: '0', o: '0', nought: '0', one: '1', two: '2', three: '3', four: '4', five: '5',
  six: '6', seven: '7', eight: '8', nine: '9', ten: '10', eleven: '11', twelve: '12',
} // biome-ignore format: a table
const WORD = Object.keys(DIGITS).join('|')
const SPOKEN = new RegExp(`\\b(${WORD})((?: (?:point|dot) (?:${WORD}))+)\\b`, 'gu')

/** Versions spelled out as they are spoken, in digits: "one point oh" is 1.0. */
export const spokenVersions = (normalized: string): string =>
  normalized.replace(SPOKEN, (_, first: string, rest: string) =>
    [first, ...rest.split(/ (?:point|dot) /u).slice(1)].map(word => DIGITS[word]).join('.'),
  )
