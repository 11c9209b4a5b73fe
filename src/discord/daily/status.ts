import { localAt } from '../../daily/zone.ts'
import { isOpen } from '../../speak/daily/access.ts'
import { choice, mention, note } from '../../speak/daily/cards.ts'
import { type Standing, statusCard } from '../../speak/daily/status.ts'
import type { Message } from '../../speak/discord/message.ts'
import { MOST_A_GUILD, type Subscription } from '../../store/store.ts'
import { textOf } from '../command.ts'
import { preview } from './compose.ts'
import type { Look } from './look.ts'
import { accessTo, ledgerOf, type Office, type Order, shown, upcoming } from './office.ts'

const DELIVERIES = 10

/** `/daily status`: looks at every channel anew, and turns on again what may post now. */
export const status = async (order: Order, office: Office): Promise<Message> => {
  const { store, now, projects } = office
  const { guild, tongue } = order
  const subscriptions = await store.list(guild)
  const [ledger, recent] = await Promise.all([
    ledgerOf(office, subscriptions),
    store.recent(guild, DELIVERIES),
  ])

  const standing = async (of: Subscription, look: Look): Promise<Standing> => {
    const access = await accessTo(order, of.channel, look)
    const revived = of.off && isOpen(access) ? await store.turnOn(of, now()) : undefined
    const { off, ...current } = revived ?? of
    return {
      ...shown(current, tongue, projects),
      access,
      isOnAgain: revived !== undefined,
      ...(off ? { off } : { next: upcoming(current, now(), ledger) }),
    }
  }
  const look = office.look()
  const standings = await Promise.all(subscriptions.map(of => standing(of, look)))
  return statusCard(tongue, standings, recent, MOST_A_GUILD)
}

/** The subscription that an order names, by channel or number. */
const named = (order: Order, known: readonly Subscription[]): Subscription | undefined => {
  const [channel, number] = [textOf(order, 'channel'), order.options.number]
  if (channel !== '') return known.find(of => of.channel === channel)
  return number === undefined ? undefined : known.find(({ seat }) => seat === number)
}

/** `/daily preview`: today's post, as the channel will have it. */
export const previewToday = async (order: Order, { store, book, now }: Office): Promise<Message> => {
  const { guild, tongue, options } = order
  const known = await store.list(guild)
  if (options.channel !== undefined && !named(order, known))
    return note(tongue, daily => daily.notSubscribed(mention(textOf(order, 'channel'))))
  const of = named(order, known) ?? known[0]
  const { day } = localAt(of?.zone ?? 'UTC', now())
  return preview(book, day, { language: tongue, ...of }) ?? note(tongue, daily => daily.nothingToPreview(day))
}

/** `/daily unsubscribe`: the one that is named, or the only one there is. */
export const unsubscribe = async (order: Order, office: Office): Promise<Message> => {
  const { store, now, projects } = office
  const { guild, tongue, options } = order
  const known = await store.list(guild)
  if (known.length === 0) return note(tongue, daily => daily.none)
  const isNamed = options.channel !== undefined || options.number !== undefined
  const of = isNamed ? named(order, known) : known.length === 1 ? known[0] : undefined
  if (of) {
    await store.unsubscribe({ guild, channel: of.channel }, now())
    return note(tongue, daily => daily.unsubscribed(mention(of.channel)))
  }
  if (options.channel !== undefined)
    return note(tongue, daily => daily.notSubscribed(mention(textOf(order, 'channel'))))
  return choice(
    tongue,
    known.map(one => shown(one, tongue, projects)),
  )
}
