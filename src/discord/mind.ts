import { historian } from '../ask/ask.ts'
import type { Chronicle } from '../chronicle/schema.ts'
import { type Yearbook, yearbook } from '../speak/daily/pick.ts'
import { type Voice, voiceOf } from '../speak/discord/voice.ts'
import type { Command } from './command.ts'
import { commandsFor } from './commands.ts'
import type { Office } from './daily/office.ts'

/** All that is made of one chronicle, and made anew when it changes. */
export type Mind = {
  readonly chronicle: Chronicle
  readonly book: Yearbook
  readonly voice: Voice
  readonly commands: readonly Command[]
}

/** Makes up its mind about a chronicle: indexes it, and readies the commands. */
export const mindOf = (chronicle: Chronicle, office: Omit<Office, 'book' | 'projects'>): Mind => {
  const book = yearbook(chronicle.entries)
  const { projects } = chronicle
  return {
    chronicle,
    book,
    voice: voiceOf(historian(chronicle)),
    commands: commandsFor(projects, { ...office, book, projects }),
  }
}
