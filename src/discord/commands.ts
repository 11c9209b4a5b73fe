import type { Project } from '../chronicle/schema.ts'
import type { Command } from './command.ts'
import { about } from './commands/about.ts'
import { ask } from './commands/ask.ts'
import { askMessage } from './commands/ask-message.ts'
import { compare } from './commands/compare.ts'
import { onThisDay } from './commands/onthisday.ts'
import { release } from './commands/release.ts'
import { search } from './commands/search.ts'
import { timeline } from './commands/timeline.ts'

/** All commands there are, with the chronicle's own projects to choose from. */
export const commandsFor = (projects: readonly Project[]): readonly Command[] => [
  ask(projects),
  search(projects),
  release(projects),
  timeline(projects),
  onThisDay,
  compare,
  askMessage,
  about,
]
