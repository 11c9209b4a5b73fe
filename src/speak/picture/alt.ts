import { daysBetween } from '../../calendar.ts'
import { type Dated, within } from './dated.ts'
import { stretch } from './head.ts'
import { factsOf, type Projects, type Side } from './projects.ts'
import { betweenOf, countsOf, type Releases, titleOf } from './releases.ts'
import { sectionsOf } from './tallies.ts'
import { shownOf, type Timeline } from './timeline.ts'
import { type Telling, tellIn } from './words.ts'
import { rowsOf } from './years.ts'

/** Discord's limit for the description of an attachment. */
const LIMIT = 1024
/** One name or title; nobody wants to listen to longer ones. */
const LONGEST = 90

/** The text in at most so many UTF-16 units, no letter cut in two. */
const cut = (text: string, length: number): string => {
  if (text.length <= length) return text
  let kept = ''
  for (const letter of text) {
    if (kept.length + letter.length >= length) break
    kept += letter
  }
  return `${kept.trimEnd()}…`
}

/** What somebody else wrote, on one line, without what cannot be read aloud. */
const plain = (text: string): string =>
  cut(
    text
      .replace(/\s+/g, ' ')
      .replace(/[\p{Cc}\p{Cs}]/gu, '')
      .trim(),
    LONGEST,
  )

const named = ({ title, date }: Dated, { of, words }: Telling) => words.dated(plain(of(title)), date)
const released = ({ version, title, date }: Dated, { of, words }: Telling) =>
  words.dated(plain(version ?? of(title)), date)

/** `head: one, two, and 3 more`, in about `room` letters; nothing, if there are no items. */
function several(head: string, items: readonly string[], room: number, { words }: Telling): string[] {
  let [kept, length] = [0, 0]
  while (kept < items.length && length + items[kept]!.length <= room) {
    length += items[kept]!.length + words.comma.length
    kept += 1
  }
  const rest = kept < items.length ? [words.more(items.length - kept)] : []
  return items.length === 0 ? [] : [head + words.colon + [...items.slice(0, kept), ...rest].join(words.comma)]
}

/** The longest pause between releases of which the days are known, and its length. */
function pause(releases: readonly Dated[], { words }: Telling): string[] {
  const days = releases.filter(({ date }) => date.length === 10).map(({ date }) => date)
  const pauses = days.slice(1).map((to, i) => ({ from: days[i]!, to, length: daysBetween(days[i]!, to) }))
  const longest = [...pauses].sort((a, b) => b.length - a.length)[0]
  if (!longest || longest.length === 0 || pauses.length < 2) return []
  return [words.pause(longest.length) + words.colon + stretch(longest)]
}

const finish = (sentences: readonly string[], { words }: Telling) =>
  cut(
    sentences
      .map(sentence => sentence + words.stop)
      .join('')
      .trim(),
    LIMIT,
  )

/** What a timeline shows, for those who do not see it. */
export function timelineAlt(timeline: Timeline): string {
  const telling = tellIn(timeline.tongue)
  const { words, of } = telling
  const { releases, marked, days } = shownOf(timeline)
  const title = words.timelineOf(plain(of(timeline.name))) + words.colon
  if (!days) return finish([title + words.nothing], telling)
  const milestones = marked.filter(({ kind }) => kind === 'milestone')
  const [count, marks] = milestones.length > 0 ? [words.milestones, milestones] : [words.entries, marked]
  const versions = releases.map(release => released(release, telling))
  const titles = marks.map(mark => named(mark, telling))
  const sentences = [
    title + stretch(days),
    ...several(words.releases(releases.length), versions, 340, telling),
    ...(releases.length > 1 ? [words.latest + words.colon + versions.at(-1)!] : []),
    ...pause(releases, telling),
    ...several(count(marks.length), titles, 360, telling),
  ]
  return finish(sentences, telling)
}

/** A side's facts, its releases by year, its milestones. */
function sideAlt({ name, entries }: Side, telling: Telling): string {
  const { words, of } = telling
  const dated = within(entries, {})
  const years = rowsOf(dated, []).filter(({ releases }) => releases[0] > 0)
  const byYear = years.map(({ label, releases }) => `${label} ${releases[0]}`)
  const milestones = dated.filter(({ kind }) => kind === 'milestone').map(entry => named(entry, telling))
  const facts = factsOf({ name, entries }, telling).map(plain).join(words.also)
  const more = [
    ...several(
      years.some(({ label }) => label.length > 4) ? words.perRow : words.perYear,
      byYear,
      140,
      telling,
    ),
    ...several(words.reached, milestones, 140, telling),
  ]
  return [plain(of(name)) + words.colon + facts, ...more].join(words.also)
}

/** What a comparison shows, for those who do not see it. */
export function comparisonAlt(compared: Projects | Releases): string {
  const telling = tellIn(compared.tongue)
  const { words } = telling
  if (compared.kind === 'projects') {
    return finish([sideAlt(compared.a, telling), sideAlt(compared.b, telling)], telling)
  }
  const { older, newer, releases, milestones, changes } = betweenOf(compared)
  const title = plain(titleOf(compared, telling)) + words.colon
  const versions = releases.map(entry => released(entry, telling))
  const titles = milestones.map(entry => named(entry, telling))
  const sentences = [
    title + stretch({ from: older.date, to: newer.date }),
    countsOf(compared, telling),
    ...several(words.released, versions, 160, telling),
    ...several(words.reached, titles, 160, telling),
    ...sectionsOf(changes, telling).flatMap(({ section, count, subjects }) => {
      const head = `${words[section]} ${count}`
      return subjects.length > 0 ? several(head, subjects.map(plain), 70, telling) : [head]
    }),
  ]
  return finish(sentences, telling)
}
