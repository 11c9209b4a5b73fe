const DIGITS = '零一二三四五六七八九十'

/** `UTC+8`, `+05:30`, `gmt-3`, 东八区 as minutes. */
export const offsetIn = (typed: string): number | undefined => {
  const zone = /^([东西])([一二三四五六七八九]|十[一二]?|\d{1,2})区$/.exec(typed)
  if (zone) {
    const [, side, count = ''] = zone
    const hours = [...count].reduce(
      (sum, c) => (/\d/.test(c) ? sum * 10 + Number(c) : sum + DIGITS.indexOf(c)),
      0,
    )
    return (side === '东' ? 60 : -60) * hours
  }
  const match = /^(?:utc|gmt)? ?([+\-−]) ?(\d{1,2})(?::?(\d{2}))?$/.exec(
    typed.replace(/(\d) (\d\d)$/, '$1:$2'),
  )
  if (!match) return undefined
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0)
  return match[1] === '+' ? minutes : -minutes
}

/** How well one name fits, from 0 to 100. */
export const closeness = (name: string, typed: string) => {
  if (name === typed) return 100
  if (name.startsWith(typed)) return 75
  if (name.includes(` ${typed}`)) return 55
  return typed.length > 1 && name.includes(typed) ? 40 : 0
}

/** Letters to change, add, drop or swap until the one is the other; gives up above two. */
export const typos = (a: string, b: string): number => {
  if (Math.abs(a.length - b.length) > 2) return 3
  let [older, row] = [[] as number[], Array.from({ length: b.length + 1 }, (_, i) => i)]
  for (let i = 1; i <= a.length; i += 1) {
    const line = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1]
      const swap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const costs = [(row[j] ?? 9) + 1, (line[j - 1] ?? 9) + 1, (row[j - 1] ?? 9) + (same ? 0 : 1)]
      line.push(Math.min(...costs, swap ? (older[j - 2] ?? 9) + 1 : 9))
    }
    ;[older, row] = [row, line]
  }
  return row[b.length] ?? 3
}
