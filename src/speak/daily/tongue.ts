import type { Tongue } from '../../ask/types.ts'
import { dailyEn } from '../messages/daily-en.ts'
import type { DailyMessages } from '../messages/daily-types.ts'
import { dailyZh } from '../messages/daily-zh.ts'
import { type Wording, wordingOf } from '../wording.ts'

/** How one tongue speaks of daily posts, beside all else it says. */
export type DailyWording = Wording & { readonly daily: DailyMessages }

/** The wording of a tongue, with the sentences of the daily post. */
export const dailyWordingOf = (tongue: Tongue): DailyWording => ({
  ...wordingOf(tongue),
  daily: tongue === 'en' ? dailyEn : dailyZh,
})
