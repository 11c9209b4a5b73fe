import { type APIApplicationCommandOption, ApplicationCommandOptionType } from 'discord-api-types/v10'
import type { Project } from '../chronicle/schema.ts'
import { traditionalize } from '../language.ts'
import type { Command } from './command.ts'
import { about } from './commands/about.ts'
import { ask } from './commands/ask.ts'
import { described, named } from './locale.ts'

/** Discord takes no more choices an option, nor longer ones (application-command-option-choice-structure). */
const MAX_CHOICES = 25
const MAX_CHOICE_NAME = 100

const choice = ({ id, name }: Project) => {
  const short = (text: string) => text.slice(0, MAX_CHOICE_NAME)
  return { ...named([short(name.en), short(name.zh), short(traditionalize(name.zh))]), value: id }
}

/** The option that names one of the chronicle's projects. */
export const projectOption = (projects: readonly Project[]): APIApplicationCommandOption => ({
  type: ApplicationCommandOptionType.String,
  ...named(['project', '项目', '專案']),
  ...described(['Ask within this project only', '仅在此项目中查找', '僅在此專案中查找']),
  choices: projects.slice(0, MAX_CHOICES).map(choice),
})

/** All commands there are, with the chronicle's own projects to choose from. */
export const commandsFor = (projects: readonly Project[]): readonly Command[] => [
  ask(projectOption(projects)),
  about,
]
