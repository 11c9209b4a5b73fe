import { TONGUES, type Tongue } from '../../ask/types.ts'
import { addDays, type Day } from '../../calendar.ts'
import { clockTime } from '../../daily/clock-time.ts'
import { weekdayOf } from '../../daily/zone.ts'
import { zoneIn } from '../../daily/zones.ts'
import { accessProblems, confirmation, missing, note, type Plain, typed } from '../../speak/daily/cards.ts'
import { BENEATH, beneath } from '../../speak/daily/page.ts'
import type { Message } from '../../speak/discord/message.ts'
import type { Subscription } from '../../store/store.ts'
import { textOf } from '../command.ts'
import { tongueOf } from '../locale.ts'
import { preview } from './compose.ts'
import { accessTo, ledgerOf, type Office, type Order, shown, upcoming } from './office.ts'

/** Where no zone is given, and none is known of the server: where most who read so are. */
const HOME: Readonly<Partial<Record<Tongue, string>>> = {
  'zh-Hans': 'Asia/Shanghai',
  'zh-Hant': 'Asia/Taipei',
}
/** How far ahead a day is looked for that has something to preview. */
const AHEAD_DAYS = 14

/** The zone that was typed; else the channel's own until now, another channel's, or the reader's home. */
const zoneOf = (order: Order, known: readonly Subscription[], now: Date): string | undefined => {
  const text = textOf(order, 'timezone')
  if (text !== '') return zoneIn(text, now, order.tongue)
  const own = known.find(({ channel }) => channel === order.options.channel)
  return (own ?? known[0])?.zone ?? HOME[order.tongue]
}

/** The language that was picked; else the server's where it says one, else the asker's. */
const languageOf = (order: Order): Tongue => {
  const picked = TONGUES.find(tongue => tongue === order.options.language)
  const server = tongueOf(order.guildLocale)
  return picked ?? (server === 'en' ? order.tongue : server)
}

/** The first day from then on with something to tell, and its post. */
const firstTold = (book: Office['book'], from: Day, of: Subscription & { readonly language: Tongue }) => {
  for (let ahead = 0; ahead < AHEAD_DAYS; ahead += 1) {
    const day = addDays(from, ahead)
    if (of.weekdaysOnly && weekdayOf(day) > 5) continue
    const message = preview(book, day, of, BENEATH)
    if (message) return { day, message }
  }
  return undefined
}

/** `/daily subscribe`: all that is missing at once, or a subscription, its next post and how that will look. */
export const subscribe = async (order: Order, office: Office): Promise<Message> => {
  const { store, now, projects, book } = office
  const { tongue, guild, options } = order
  const channel = textOf(order, 'channel')
  const known = await store.list(guild)
  const [at, zone] = [clockTime(textOf(order, 'time')), zoneOf(order, known, now())]
  const project = textOf(order, 'project')
  const access = await accessTo(order, channel, office.look())

  const zoneTyped = textOf(order, 'timezone')
  const problems: readonly Plain[] = [
    ...accessProblems(access, channel),
    ...(at === undefined ? [(daily => daily.noTime(typed(textOf(order, 'time')))) satisfies Plain] : []),
    ...(zone === undefined
      ? [(daily => (zoneTyped === '' ? daily.whichZone : daily.noZone(typed(zoneTyped)))) satisfies Plain]
      : []),
    ...(project !== '' && !projects.some(({ id }) => id === project)
      ? [(daily => daily.noProject(typed(project))) satisfies Plain]
      : []),
  ]
  if (problems.length > 0 || at === undefined || zone === undefined) return missing(tongue, problems)

  const language = languageOf(order)
  const weekdaysOnly = options.weekdays === true
  const wish = { guild, channel, at, zone, language, weekdaysOnly, ...(project !== '' && { project }) }
  const result = await store.subscribe(wish, now())
  if (result.kind === 'full') return note(tongue, daily => daily.full(result.most))

  const { subscription, kind } = result
  const { at: instant, day, local } = upcoming(subscription, now(), await ledgerOf(office, [subscription]))
  const first = firstTold(book, day, { ...subscription, language })
  const card = confirmation(tongue, {
    kind,
    of: shown(subscription, tongue, projects),
    next: { local, at: instant, isSilent: first?.day !== day },
    ...(first && { previewed: first.day }),
  })
  return first ? beneath(card, first.message) : card
}
