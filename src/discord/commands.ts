import type { Project } from '../chronicle/schema.ts'
import type { Command } from './command.ts'
import { about } from './commands/about.ts'
import { ask } from './commands/ask.ts'
import { askMessage } from './commands/ask-message.ts'
import { compare } from './commands/compare.ts'
import { daily } from './commands/daily.ts'
import { onThisDay } from './commands/onthisday.ts'
import { release } from './commands/release.ts'
import { search } from './commands/search.ts'
import { timeline } from './commands/timeline.ts'
import type { Office } from './daily/office.ts'

/** All commands there are, with the chronicle's own projects to choose from; `/daily` where there is a store. */
export const commandsFor = (projects: readonly Project[], office?: Office): readonly Command[] => [
  ask(projects),
  search(projects),
  release(projects),
  timeline(projects),
  onThisDay,
  compare,
  askMessage,
  ...(office ? [daily(office)] : []),
  about,
]
