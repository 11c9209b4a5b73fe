import type { Tongue } from '../../ask/types.ts'
import type { Day } from '../../calendar.ts'
import type { Piece } from '../../daily/post.ts'
import type { Room } from '../../speak/daily/page.ts'
import { tellingOn, type Yearbook } from '../../speak/daily/pick.ts'
import { dailyPost } from '../../speak/daily/post.ts'
import type { Message } from '../../speak/discord/message.ts'
import type { Wish } from '../../store/store.ts'

/** Makes the post of a subscription and a day; nothing where there is nothing to tell. */
export const composer =
  (book: Yearbook) =>
  ({ subscription, day, at, late }: Piece): Message | undefined => {
    const telling = tellingOn(book, day, subscription)
    if (!telling) return undefined
    return dailyPost({
      telling,
      tongue: subscription.language ?? 'en',
      ...(late && { late: { at: subscription.at, instant: at } }),
    })
  }

/** A day's post as it will be, of settings that need not be saved. */
export const preview = (
  book: Yearbook,
  day: Day,
  of: Partial<Pick<Wish, 'project' | 'weekdaysOnly'>> & { readonly language: Tongue },
  room?: Room,
): Message | undefined => {
  const telling = tellingOn(book, day, of)
  return telling && dailyPost({ telling, tongue: of.language, ...(room && { room }) })
}
