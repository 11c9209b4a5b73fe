/** What stands between two names of which the one became the other. */
const BETWEEN =
  /^ (?:[a-z]+ ){0,2}(?:bec(?:ame|omes?)|turn(?:ed|s)? into|evolve[ds]? into|morph(?:ed|s)? into) (?:known as )?$|^ ?[^,。;?]{0,12}(?:变成|成为|变为|变身为?)了? ?$/u

/** The deed of a project that became another: its name changed. None where no two names stand so. */
export const became = (names: readonly { readonly said: string }[], asking: string): string[] => {
  const [one, other] = names
  if (!one || !other) return []
  const from = asking.indexOf(one.said) + one.said.length
  const to = asking.indexOf(other.said, from)
  return to > from && BETWEEN.test(asking.slice(from, to)) ? ['renamed'] : []
}
