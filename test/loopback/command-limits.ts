import { Locale } from 'discord-api-types/v10'

/** Name, description and value of a command, its options and choices together, longest localization counted (#6648). */
export const MAX_COMMAND = 8000
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u
const SUBCOMMAND = 1
const SUBCOMMAND_GROUP = 2
const LOCALES: ReadonlySet<string> = new Set(Object.values(Locale))

type Words = Readonly<Record<string, string>> | null
type Part = {
  readonly name?: string
  readonly name_localizations?: Words
  readonly description?: string
  readonly description_localizations?: Words
  readonly value?: unknown
  readonly type?: number
  readonly required?: boolean
  readonly autocomplete?: boolean
  readonly options?: readonly Part[]
  readonly choices?: readonly Part[]
}

const longest = (text = '', words?: Words) =>
  Math.max(...[text, ...Object.values(words ?? {})].map(word => word.length))

const sizeOf = (part: Part): number =>
  longest(part.name, part.name_localizations) +
  longest(part.description, part.description_localizations) +
  (typeof part.value === 'string' ? part.value.length : 0) +
  [...(part.options ?? []), ...(part.choices ?? [])].reduce((sum, inner) => sum + sizeOf(inner), 0)

const nameProblems = ({ name = '', name_localizations }: Part): string[] =>
  [name, ...Object.values(name_localizations ?? {})]
    .filter(word => !NAME.test(word) || word !== word.toLowerCase())
    .map(word => `"${word}" is no name for a command or an option`)

const localeProblems = ({ name_localizations, description_localizations }: Part): string[] =>
  [name_localizations, description_localizations]
    .flatMap(words => Object.keys(words ?? {}))
    .filter(locale => !LOCALES.has(locale))
    .map(locale => `Discord has no locale ${locale}`)

const twice = (what: string, names: readonly (string | undefined)[]) =>
  new Set(names).size === names.length ? [] : [`two ${what} have the same name`]

const choiceProblems = ({ name, choices = [], autocomplete }: Part): string[] => [
  ...twice(
    `choices of ${name}`,
    choices.map(choice => choice.name),
  ),
  ...(autocomplete && choices.length > 0 ? [`${name} has choices and autocomplete`] : []),
  ...choices.flatMap(localeProblems),
]

const optionProblems = (part: Part): string[] => {
  const options = part.options ?? []
  const values = options.filter(({ type }) => type !== SUBCOMMAND && type !== SUBCOMMAND_GROUP)
  const firstOptional = values.findIndex(({ required }) => !required)
  const late = firstOptional >= 0 && values.slice(firstOptional).some(({ required }) => required)
  return [
    ...nameProblems(part),
    ...localeProblems(part),
    ...(part.description ? [] : [`${part.name} has no description`]),
    ...choiceProblems(part),
    ...twice(
      `options of ${part.name}`,
      options.map(({ name }) => name),
    ),
    ...(late ? [`${part.name} has a required option after an optional one`] : []),
    ...(values.length > 0 && values.length < options.length
      ? [`${part.name} has options beside subcommands`]
      : []),
    ...options.flatMap(optionProblems),
  ]
}

/** What is against a command beyond Discord's schema. */
export const commandProblems = (command: Part): string[] => {
  const size = sizeOf(command)
  const isSlash = (command.type ?? 1) === 1
  return [
    ...(size > MAX_COMMAND ? [`${command.name} has ${size} characters, ${MAX_COMMAND} at most`] : []),
    ...(isSlash ? optionProblems(command) : localeProblems(command)),
    ...(!isSlash && command.description
      ? [`${command.name} is no slash command, and has a description`]
      : []),
  ]
}
