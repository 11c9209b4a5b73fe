import {
  type APIApplicationCommandBooleanOption,
  type APIApplicationCommandIntegerOption,
  type APIApplicationCommandStringOption,
  ApplicationCommandOptionType,
} from 'discord-api-types/v10'
import { shorten } from '../ask/label.ts'
import type { Project } from '../chronicle/schema.ts'
import { traditionalize } from '../language.ts'
import { described, named, type Said } from './locale.ts'

/** Discord takes no more choices an option, nor longer ones (application-command-option-choice-structure). */
const MAX_CHOICES = 25
const MAX_CHOICE_NAME = 100
/** The years that can be history: the first entries tell of 2010, and no entry is of the future. */
const YEARS = { min_value: 1990, max_value: 2100 }

const choice = ({ id, name }: Project) => {
  const short = (text: string) => shorten(text, MAX_CHOICE_NAME)
  return { ...named([short(name.en), short(name.zh), short(traditionalize(name.zh))]), value: id }
}

type Wanted = { readonly required?: true }

/** The option that names one of the chronicle's projects. */
export const projectOption = (
  projects: readonly Project[],
  description: Said,
  wanted: Wanted = {},
): APIApplicationCommandStringOption => ({
  type: ApplicationCommandOptionType.String,
  ...named(['project', '项目', '專案']),
  ...described(description),
  ...wanted,
  // An id that does not fit, of a foreign folder, can still be asked for by name in `/ask`.
  choices: projects
    .filter(({ id }) => id.length <= MAX_CHOICE_NAME)
    .slice(0, MAX_CHOICES)
    .map(choice),
})

/** A text that is suggested while it is typed; an id, a label and free words all do. */
export const typedOption = (
  name: Said,
  description: Said,
  wanted: Wanted = {},
): APIApplicationCommandStringOption => ({
  type: ApplicationCommandOptionType.String,
  ...named(name),
  ...described(description),
  ...wanted,
  max_length: 100,
  autocomplete: true,
})

/** A year. */
export const yearOption = (name: Said, description: Said): APIApplicationCommandIntegerOption => ({
  type: ApplicationCommandOptionType.Integer,
  ...named(name),
  ...described(description),
  ...YEARS,
})

/** Whether the answer is for the asker alone. */
export const PRIVATE: APIApplicationCommandBooleanOption = {
  type: ApplicationCommandOptionType.Boolean,
  ...named(['private', '私密', '私密']),
  ...described(['Show the answer to me alone', '答案仅自己可见', '答案僅自己可見']),
}
