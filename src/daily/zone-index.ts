import { simplify, traditionalize } from '../language.ts'
import { CITIES, RENAMED } from './zone-names.ts'

/** A name in either language; `key` is what is compared. */
export type Name = { readonly text: string; readonly key: string }

/** A time zone and all that it is called. */
export type ZoneEntry = {
  readonly zone: string
  /** Its own city first, English and Chinese apart. */
  readonly cities: readonly Name[]
  readonly countries: readonly Name[]
  readonly codes: readonly string[]
}

/** A text as it is compared: no case, no accents, no signs, simplified. */
export const keyOf = (text: string): string =>
  simplify(text.normalize('NFKC'))
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[_/.,()·']/g, ' ')
    .replace(/(?<=\p{L})-(?=\p{L})/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()

const named = (text: string): Name => ({ text, key: keyOf(text) })

/** What Intl says of a region's zones; the accessor became a method in later engines. */
type Region = { timeZones?: readonly string[]; getTimeZones?: () => readonly string[] }

const regions = () => {
  const shown = (language: string, style: 'short' | 'long') =>
    new Intl.DisplayNames(language, { type: 'region', fallback: 'none', style })
  // US before United States: the shorter one is for the label.
  const speakers = [shown('en', 'short'), shown('en', 'long'), shown('zh-Hans', 'short')]
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  const found = new Map<string, { code: string; names: Name[] }[]>()
  for (const code of letters.flatMap(first => letters.map(second => first + second))) {
    const names = [...new Set(speakers.map(speaker => speaker.of(code)))]
      .filter(of => of !== undefined)
      .map(named)
    if (!names[0]) continue
    const region = new Intl.Locale('und', { region: code }) as unknown as Region
    for (const zone of region.getTimeZones?.() ?? region.timeZones ?? []) {
      const [now, here] = [RENAMED[zone] ?? zone, { code, names }]
      // Codes of regions that are no more (DD, SU) have the same name as one that is.
      const there = found.get(now) ?? []
      if (!there.some(({ names: [name] }) => name?.key === here.names[0]?.key))
        found.set(now, [...there, here])
    }
  }
  return found
}

/** Intl knows the city's Chinese name where the country has several zones, as 纽约时间. */
const chineseCity = (zone: string) =>
  new Intl.DateTimeFormat('zh-Hans', { timeZone: zone, timeZoneName: 'shortGeneric' })
    .formatToParts(0)
    .find(({ type }) => type === 'timeZoneName')
    ?.value.replace(/时间$/, '')

const citiesOf = (zone: string, countries: readonly Name[], several: boolean): Name[] => {
  const own = zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone
  const [pairs, chinese] = [(CITIES[zone] ?? own).split(', '), several ? chineseCity(zone) : undefined]
  const listed = pairs.flatMap(pair => {
    const [english, han] = [pair.replace(/\p{Script=Han}+/gu, '').trim(), pair.match(/\p{Script=Han}+/u)?.[0]]
    return [english, han].filter((text): text is string => Boolean(text))
  })
  // Of a country's chief zone Intl says the country.
  const known =
    !chinese || !/^\p{Script=Han}/u.test(chinese) || countries.some(({ text }) => text === chinese)
  return [...new Set([...listed, own, ...(known ? [] : [chinese])])].map(named)
}

let built: readonly ZoneEntry[] | undefined

/** Every zone of this Node with its names. Built once, in a third of a second: ask for it at the start. */
export const zoneIndex = (): readonly ZoneEntry[] => {
  if (built) return built
  const countries = regions()
  const sizes = new Map<string, number>()
  for (const of of countries.values()) for (const { code } of of) sizes.set(code, (sizes.get(code) ?? 0) + 1)
  const ids = ['UTC', ...Intl.supportedValuesOf('timeZone').map(zone => RENAMED[zone] ?? zone)]
  built = [...new Set(ids)].map(zone => {
    const of = countries.get(zone) ?? []
    const several = of.some(({ code }) => (sizes.get(code) ?? 0) > 1)
    const names = of.flatMap(({ names }) => names)
    return Object.freeze({
      zone,
      cities: citiesOf(zone, names, several),
      countries: names,
      codes: of.map(({ code }) => code.toLowerCase()),
    })
  })
  return built
}

/** The first of the names that is in the script wanted; failing that, the first. */
export const spoken = (names: readonly Name[], tongue: 'en' | 'zh-Hans' | 'zh-Hant'): string | undefined => {
  const wanted = names.find(({ text }) => /\p{Script=Han}/u.test(text) === (tongue !== 'en')) ?? names[0]
  return wanted && (tongue === 'zh-Hant' ? traditionalize(wanted.text) : wanted.text)
}
