import type { Story } from './story.ts'

/** How a terminal marks things; none where the output is no terminal. */
export type Ink = { readonly bold: (text: string) => string; readonly dim: (text: string) => string }

const plain = (text: string) => text
const sgr = (on: number, off: number) => (text: string) => `\u001B[${on}m${text}\u001B[${off}m`
export const PLAIN: Ink = { bold: plain, dim: plain }
export const COLOURED: Ink = { bold: sgr(1, 22), dim: sgr(2, 22) }

/** Characters that would steer a terminal, from whatever text: shown as nothing. */
const CONTROL = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\u200E\u200F]/gu

/** A story as the lines of a terminal, links written out. */
export const terminalText = (story: Story, ink: Ink = PLAIN): string => {
  const clean = (text: string) => text.replace(CONTROL, '')
  const sections = story.sections.flatMap(({ title, lines }) => [
    ...(title ? ['', ink.bold(clean(title))] : ['']),
    ...lines.map(({ text, strong }) => `  ${strong ? ink.bold(clean(text)) : clean(text)}`),
  ])
  const sources = story.sources.map(
    ({ title, url, date }) => `  ${clean(title)}${date ? ` (${date} UTC)` : ''} ${ink.dim(clean(url))}`,
  )
  return [
    ink.bold(clean(story.headline)),
    ...sections,
    ...(sources.length > 0 ? ['', ink.bold(clean(story.sourcesTitle)), ...sources] : []),
    ...(story.understood ? ['', ink.dim(clean(story.understood))] : []),
  ].join('\n')
}
