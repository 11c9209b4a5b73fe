import type {
  APIAllowedMentions,
  APIContainerComponent,
  APIMessageTopLevelComponent,
  APITextDisplayComponent,
} from 'discord-api-types/v10'
import type { Entry } from '../../chronicle/schema.ts'
import type { Line, Section } from '../sections.ts'
import type { Story } from '../story.ts'
import { cut, purse } from './budget.ts'
import { escapeText, escapeTyped, link } from './escape.ts'

/** A message as Discord takes it. */
export type Message = {
  readonly flags: number
  readonly components: APIMessageTopLevelComponent[]
  readonly allowed_mentions: APIAllowedMentions
}

/** `IS_COMPONENTS_V2`, https://docs.discord.com/developers/resources/message#message-object-message-flags */
const COMPONENTS_V2 = 1 << 15
const TEXT_DISPLAY = 10
const SEPARATOR = 14
const CONTAINER = 17

/** A colour a project, after its logo; grey where there is none. */
const COLOURS: Readonly<Record<string, number>> = {
  linkerd: 0x2dcea9,
  linkerd2: 0x2dcea9,
  conduit: 0x5a6ee0,
  envoy: 0xac3b61,
  istio: 0x466bb0,
}
const GREY = 0x71_7f_8c

const text = (content: string): APITextDisplayComponent => ({ type: TEXT_DISPLAY, content })

/** What an answer may take of a message before its sources and its small print. */
const HEADLINE = { characters: 700, bytes: 2_000 }

/** Wraps texts as a message that pings nobody. */
export const message = (contents: readonly string[], project?: string): Message => {
  const container: APIContainerComponent = {
    type: CONTAINER,
    accent_color: COLOURS[project ?? ''] ?? GREY,
    components: contents.flatMap((content, i) =>
      i === 1 ? [{ type: SEPARATOR }, text(content)] : [text(content)],
    ),
  }
  return { flags: COMPONENTS_V2, components: [container], allowed_mentions: { parse: [] } }
}

const lineOf = ({ text: said, entry, strong }: Line): string => {
  const shown = strong ? `**${escapeText(said)}**` : escapeText(said)
  return entry ? `${shown}${sourceOf(entry)}` : shown
}

const sourceOf = ({ sources }: Entry): string => (sources[0] ? ` ${link('↗', sources[0].url)}` : '')

const small = (content: string) => `-# ${content}`

/** A story as one Discord message, cut at whole lines to stay within Discord's limits. */
export const storyMessage = (story: Story, more: (count: number) => string): Message => {
  const budget = purse()
  const headline = `**${escapeText(cut(story.headline, HEADLINE.characters, HEADLINE.bytes))}**`
  budget.take(headline)
  const understood = story.understood ? small(escapeTyped(cut(story.understood, 200, 500))) : ''
  budget.take(understood)
  const sources = sourcesText(story)
  const withSources = sources !== '' && budget.take(sources)
  const sections = story.sections.flatMap(section => fitting(section, budget, more))
  return message(
    [headline, ...sections, ...(withSources ? [sources] : []), ...(understood ? [understood] : [])],
    story.entries[0]?.project ?? story.near[0]?.project,
  )
}

const sourcesText = ({ sources, sourcesTitle }: Story): string =>
  sources.length === 0
    ? ''
    : `**${escapeText(sourcesTitle)}** ${sources.map(({ title, url, date }) => link(title, url) + (date ? ` (${date} UTC)` : '')).join(' · ')}`

/** As many lines of a section as fit, and how many do not. */
const fitting = (
  { title, lines }: Section,
  budget: ReturnType<typeof purse>,
  more: (count: number) => string,
): string[] => {
  const heading = title ? `**${escapeText(title)}**\n` : ''
  const kept: string[] = []
  const rest = (count: number) => `\n${escapeText(more(count))}`
  if (!budget.take(heading + rest(lines.length))) return []
  for (const line of lines) {
    const shown = `- ${lineOf(line)}`
    if (!budget.take(`${shown}\n`)) break
    kept.push(shown)
  }
  if (kept.length === 0) return []
  return [heading + kept.join('\n') + (kept.length < lines.length ? rest(lines.length - kept.length) : '')]
}
