/** As many results as are kept; strangers' words must not fill the memory. */
const MOST = 32

/** What makes something of a text, which is not made again for one of the last few texts. */
export const lately = <T>(make: (text: string) => T): ((text: string) => T) => {
  const made = new Map<string, T>()
  return text => {
    const known = made.get(text)
    if (known !== undefined) return known
    const one = make(text)
    if (made.size >= MOST) made.clear()
    made.set(text, one)
    return one
  }
}
