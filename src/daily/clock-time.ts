/** What a word says of the half of the day: which hours it moves to the afternoon, and noon or midnight. */
type Half = 'am' | 'pm' | 'night' | 'noon'

const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  兩: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}

const HALVES: readonly (readonly [RegExp, Half])[] = [
  [/中午|正午/, 'noon'],
  [/凌晨|清晨|早上|早晨|早|上午|\ba\.?m\b\.?|in the morning/, 'am'],
  [/下午|午後|午后|傍晚|\bp\.?m\b\.?|in the afternoon/, 'pm'],
  [/晚上|夜里|夜裡|夜晚|晚间|晚間|深夜|半夜|午夜|晚|夜|in the evening|at night|tonight/, 'night'],
]

// No record: every object has a "constructor", and somebody types it.
const NAMED: ReadonlyMap<string, string> = new Map([
  ['noon', '12:00'],
  ['midday', '12:00'],
  ['中午', '12:00'],
  ['正午', '12:00'],
  ['midnight', '00:00'],
  ['午夜', '00:00'],
  ['半夜', '00:00'],
  ['子夜', '00:00'],
])

/** 二十三 → 23, 十 → 10; digits stay. */
const arabic = (text: string) =>
  text.replace(/[零〇一二两兩三四五六七八九十]+/g, run => {
    const [tens, ones] = run.includes('十') ? run.split('十') : ['', run]
    const ten = run.includes('十') ? (DIGITS[tens ?? ''] ?? 1) * 10 : 0
    // 零五 is five.
    return String(ten + (DIGITS[(ones ?? '').slice(-1)] ?? 0))
  })

const quarters = (text: string) =>
  text
    .replace(/([点點時时])半/, '$1 30')
    .replace(/([点點時时])1刻/, '$1 15')
    .replace(/([点點時时])3刻/, '$1 45')
    .replace(/^half past (\d+)/, '$1:30')
    .replace(/^(?:a )?quarter past (\d+)/, '$1:15')

const SHAPES: readonly RegExp[] = [
  /^(\d{1,2})[:.h](\d{2})(?::\d{2})?(?: ?h)?$/,
  /^(\d{1,2})h?$/,
  /^(\d{1,2})(\d{2})h?$/,
  /^(\d{1,2}) ?[点點時时](?:[整钟鐘]| ?(\d{1,2}) ?分?)?$/,
  /^(\d{1,2}) ?o ?clock$/,
]

const hourIn = (hour: number, half: Half | undefined) => {
  if (!half || hour > 12) return half === 'am' && hour > 12 ? undefined : hour
  if (half === 'am') return hour % 12
  if (half === 'pm') return (hour % 12) + 12
  // 中午1点 is 13:00 and 中午11点 is 11:00; 晚上12点 is midnight, 夜里2点 is 2:00, 晚上8点 is 20:00.
  if (half === 'noon') return hour < 6 ? hour + 12 : hour
  return hour === 12 ? 0 : hour < 5 ? hour : hour + 12
}

const pad = (n: number) => String(n).padStart(2, '0')

/**
 * A time of day as people type it, in English or Chinese, as `HH:MM`; undefined where it is none:
 * 9:00, 0900, 9am, 9.30 pm, 21h, half past nine as `half past 9`, 早上9点, 晚上八點半, 9点15分, noon, 午夜.
 */
export const clockTime = (typed: string): string | undefined => {
  const text = typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^(at|@) /, '')
    .trim()
  const named = NAMED.get(text.replace(/^12 (?=noon|midnight)/, ''))
  if (named) return named

  // `9am` and `9 am`: a word begins where the digits end.
  const spaced = text.replace(/(\d)(?=[ap]\.?m\b)/, '$1 ')
  const found = HALVES.find(([pattern]) => pattern.test(spaced))
  const bare = (found ? spaced.replace(found[0], ' ') : spaced).replace(/\s+/g, ' ').trim()
  const plain = quarters(arabic(bare))
  const match = SHAPES.map(shape => shape.exec(plain)).find(Boolean)
  if (!match) return undefined

  const [hour, minute] = [hourIn(Number(match[1]), found?.[1]), Number(match[2] ?? 0)]
  // 24:00 is how some write the end of a day.
  if (hour === undefined || hour > 24 || minute > 59 || (hour === 24 && minute > 0)) return undefined
  return `${pad(hour % 24)}:${pad(minute)}`
}
