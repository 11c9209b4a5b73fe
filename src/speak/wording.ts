import { TONGUES, type Tongue } from '../ask/types.ts'
import type { Bilingual, Language } from '../chronicle/schema.ts'
import { traditionalize } from '../language.ts'
import { en } from './messages/en.ts'
import type { Messages } from './messages/types.ts'
import { zh } from './messages/zh.ts'

/** How one tongue speaks: its messages, its half of a text, and the script its words end up in. */
export type Wording = {
  readonly tongue: Tongue
  readonly language: Language
  readonly say: Messages
  readonly of: (text: Bilingual) => string
  /** Simplified to traditional where the tongue is; a finished text goes through it once. */
  readonly script: (text: string) => string
}

const same = (text: string) => text

const make = (tongue: Tongue): Wording => {
  const language = tongue === 'en' ? 'en' : 'zh'
  return {
    tongue,
    language,
    say: language === 'en' ? en : zh,
    of: text => text[language],
    script: tongue === 'zh-Hant' ? traditionalize : same,
  }
}
const WORDINGS = Object.fromEntries(TONGUES.map(tongue => [tongue, make(tongue)])) as Record<Tongue, Wording>

/** The wording of a tongue. */
export const wordingOf = (tongue: Tongue): Wording => WORDINGS[tongue]
