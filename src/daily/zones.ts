import type { Tongue } from '../ask/types.ts'
import { isZone, localAt, offsetAt } from './zone.ts'
import { keyOf, type Name, spoken, type ZoneEntry, zoneIndex } from './zone-index.ts'
import { closeness, offsetIn, typos } from './zone-match.ts'
import { ABBREVIATIONS, POPULAR, POPULAR_CHINESE, RENAMED } from './zone-names.ts'

/** A zone to pick: `label` is at most 100 characters, names it, and shows its offset and time. */
export type ZoneChoice = { readonly zone: string; readonly label: string }

/** How many Discord shows. */
const MOST = 25

/** Below this a match is a guess: to be offered, not to be taken. */
const SURE = 60

type Found = { readonly entry: ZoneEntry; readonly score: number; readonly name?: string }

const SHORT = new Map(
  Object.entries(ABBREVIATIONS).flatMap(([words, zones]) =>
    words.split(' ').map(word => [word, zones] as const),
  ),
)

/** Names of zones that have another now. */
const FORMER = new Map(Object.entries(RENAMED).map(([old, zone]) => [keyOf(old), keyOf(zone)]))

const offsetText = (minutes: number) => {
  const [ahead, whole] = [minutes < 0 ? '-' : '+', Math.abs(Math.round(minutes))]
  const two = (n: number) => String(n).padStart(2, '0')
  return `UTC${ahead}${two(Math.floor(whole / 60))}:${two(whole % 60)}`
}

const rate = (entry: ZoneEntry, typed: string): Found => {
  const byCity = entry.cities.map(({ text, key }) => ({ score: closeness(key, typed), name: text }))
  const byCountry = entry.countries.map(({ key }) => ({ score: closeness(key, typed) * 0.9 }))
  const byCode = { score: typed.length === 2 && entry.codes.includes(typed) ? 85 : 0 }
  const byZone = { score: keyOf(entry.zone) === typed ? 100 : closeness(keyOf(entry.zone), typed) * 0.6 }
  const best = [...byCity, ...byCountry, byCode, byZone].reduce((a, b) => (b.score > a.score ? b : a))
  return { entry, ...best }
}

const mistyped = (entry: ZoneEntry, typed: string): Found => {
  const allowed = typed.length >= 7 ? 2 : typed.length >= 4 ? 1 : 0
  const far = ({ key, text }: Name) => ({ text, typos: typos(key, typed) })
  const near = [...entry.cities, ...entry.countries].map(far).filter(of => of.typos <= allowed)
  const [best] = near.sort((a, b) => a.typos - b.typos)
  return best ? { entry, score: 30 - best.typos, name: best.text } : { entry, score: 0 }
}

const search = (text: string, now: Date, tongue: Tongue): readonly Found[] => {
  const favourites = tongue === 'en' ? POPULAR : [...new Set([...POPULAR_CHINESE, ...POPULAR])]
  const rank = new Map(favourites.map((zone, index) => [zone, index]))
  const entries = zoneIndex()
  const listed = (zones: readonly string[], score: number) =>
    zones.flatMap(zone => entries.filter(entry => entry.zone === zone).map(entry => ({ entry, score })))
  const byRank = (a: Found, b: Found) =>
    b.score - a.score || (rank.get(a.entry.zone) ?? 99) - (rank.get(b.entry.zone) ?? 99)

  const typed = (FORMER.get(keyOf(text)) ?? keyOf(text)).replace(/(?<=.)(?: time(?: zone)?|时间|时区)$/, '')
  if (typed === '') return listed(favourites, 0)
  const minutes = offsetIn(typed)
  if (minutes !== undefined)
    return entries
      .filter(({ zone }) => offsetAt(zone, now) === minutes)
      .map(entry => ({ entry, score: SURE }))
      .sort(byRank)

  const short = SHORT.get(typed) ?? []
  // CST is Chicago's or Shanghai's: who asks decides.
  const first = listed(short, 100).sort((a, b) => (tongue === 'en' ? 0 : byRank(a, b)))
  const rest = entries.filter(({ zone }) => !short.includes(zone))
  const found = rest.map(entry => rate(entry, typed)).filter(({ score }) => score > 0)
  if (first.length + found.length > 0) return [...first, ...found.sort(byRank)]
  return entries
    .map(entry => mistyped(entry, typed))
    .filter(({ score }) => score > 0)
    .sort(byRank)
}

const labelOf = ({ entry, name }: Found, now: Date, tongue: Tongue) => {
  const { zone, cities, countries } = entry
  const at = `${offsetText(offsetAt(zone, now))}, ${localAt(zone, now).minute}`
  // The name that matched leads, where it is in the reader's script: who types Beijing looks for Beijing.
  const own = /\p{Script=Han}/u.test(name ?? '') === (tongue !== 'en') ? name : undefined
  const city = own ? (spoken([{ text: own, key: '' }], tongue) ?? own) : spoken(cities, tongue)
  const parts = [city, spoken(countries, tongue), zone].filter(
    (part, index, all) => part && all.indexOf(part) === index,
  )
  const head = parts.join(' · ')
  const room = 100 - at.length - 3
  return `${head.length > room ? `${head.slice(0, room - 1)}…` : head} (${at})`
}

/** Zones by city, country, offset or abbreviation, in either language, best first; all favourites for nothing. */
export const searchZones = (text: string, now: Date, tongue: Tongue): readonly ZoneChoice[] =>
  search(text.slice(0, 100), now, tongue)
    .slice(0, MOST)
    .map(found => ({ zone: found.entry.zone, label: labelOf(found, now, tongue) }))

/** The zone that a text means: an id, a label that was picked, or free text of which one can be sure. */
export const zoneIn = (text: string, now: Date, tongue: Tongue): string | undefined => {
  const typed = text.trim()
  const inLabel = /(?:^| · )([A-Za-z]+\/[A-Za-z_/+-]+|UTC) \(UTC/.exec(typed)?.[1]
  const entries = zoneIndex()
  const known = (id: string) => entries.find(({ zone }) => zone.toLowerCase() === id.toLowerCase())?.zone
  const exact = known(inLabel ?? typed)
  if (exact) return exact
  const old = Object.keys(RENAMED).find(id => id.toLowerCase() === typed.toLowerCase())
  if (old) return RENAMED[old]
  // Links such as US/Pacific or Asia/Chongqing: Intl knows them, and what they are now.
  if (typed.includes('/') && isZone(typed)) {
    const now = new Intl.DateTimeFormat('en-US', { timeZone: typed }).resolvedOptions().timeZone
    return RENAMED[now] ?? now
  }
  const [best] = search(typed, now, tongue)
  // One or two letters begin too many names.
  return best && best.score >= (typed.length > 2 ? SURE : 80) ? best.entry.zone : undefined
}
