import type { LocalizationMap } from 'discord-api-types/v10'
import type { Tongue } from '../ask/types.ts'

const TONGUE_OF: Readonly<Record<string, Tongue>> = {
  'zh-CN': 'zh-Hans',
  'zh-TW': 'zh-Hant',
  'zh-HK': 'zh-Hant',
}

/** The tongue of a Discord locale (https://discord.com/developers/docs/reference#locales); any unknown is English. */
export const tongueOf = (locale: string | undefined): Tongue => TONGUE_OF[locale ?? ''] ?? 'en'

/** A text of a command in the three tongues: English, simplified, traditional. */
export type Said = readonly [en: string, hans: string, hant: string]

const localizations = ([, hans, hant]: Said): LocalizationMap => ({ 'zh-CN': hans, 'zh-TW': hant })

/** The fields that name a command, an option or a choice. */
export const named = (said: Said) => ({ name: said[0], name_localizations: localizations(said) })

/** The fields that describe a command or an option. */
export const described = (said: Said) => ({
  description: said[0],
  description_localizations: localizations(said),
})
