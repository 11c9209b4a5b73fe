import type { APIButtonComponent, APIComponentInContainer } from 'discord-api-types/v10'
import type { Entry, Source } from '../../chronicle/schema.ts'
import type { Picture } from '../picture/pictures.ts'
import { type Wording, wordingOf } from '../wording.ts'
import { cut, purse, sizeOf } from './budget.ts'
import { type Manner, menu, pager, rows, sharer } from './controls.ts'
import { escapeText, escapeTyped, link } from './escape.ts'
import { message, type Reply, text } from './message.ts'
import { inPieces, type Part, paginate, roomIn } from './pages.ts'
import { typedLine } from './typed.ts'
import type { View } from './view.ts'

/** What a message is to say, before it is fitted to Discord: plain texts, already in the reader's script. */
export type Draft = {
  readonly headline: string
  /** Whether the headline is Markdown already, for what a person typed stands escaped in it. */
  readonly raw?: boolean
  readonly parts: readonly Part[]
  readonly sources?: readonly Source[]
  /** Over the sources; else only that they are. */
  readonly sourcesTitle?: string
  /** What was asked, where the message must hold it or is better for it. */
  readonly typed?: string | undefined
  readonly small?: string | undefined
  readonly project?: string | undefined
  readonly picture?: Picture | undefined
  readonly buttons?: readonly APIButtonComponent[]
  /** What can be opened beside what stands on the page. */
  readonly also?: readonly Entry[]
  /** For the asker alone whatever they wished: nothing was found, something was wrong. */
  readonly private?: boolean
  /** Whether there is nothing in it for others. */
  readonly unshareable?: boolean
}

const SEPARATOR = 14
const GALLERY = 12
/** As much of a headline as is a headline; the rest goes on below. */
const HEADLINE = 360
/** Longer ones are no headlines but answers in full, and bold is hard to read at length. */
const BOLD = 240
const SMALL = { characters: 200, bytes: 500 }
/** What the sources may take, in characters and bytes. */
const SOURCES = { characters: 1_000, bytes: 2_000 }
const PICTURE = 'picture.png'

const sourcesText = (sources: readonly Source[], title: string, { script }: Wording): string => {
  let [characters, bytes] = [0, 0]
  const kept: string[] = []
  for (const { title: name, url, date } of sources) {
    const one = link(cut(script(name), 90, 270), url) + (date ? ` (${date} UTC)` : '')
    const size = sizeOf(one)
    if (characters + size.characters > SOURCES.characters || bytes + size.bytes > SOURCES.bytes) continue
    characters += size.characters + 3
    bytes += size.bytes + 3
    kept.push(one)
  }
  return kept.length === 0 ? '' : `**${script(title)}** ${kept.join(' · ')}`
}

/** A draft as a message: the page of it that the view names, or the last one where there are fewer now. */
export const compose = (draft: Draft, view: View, asked: Manner): Reply => {
  const manner: Manner =
    draft.private && asked.mode === 'public' && !asked.isShared ? { ...asked, mode: 'private' } : asked
  const wording = wordingOf(manner.tongue)
  const [head = '', ...rest] = draft.raw ? [draft.headline] : inPieces(draft.headline, HEADLINE)
  const said = draft.raw ? head : escapeText(head)
  const headline = head.length > BOLD ? said : `**${said}**`
  const parts: Part[] = [...(rest.length > 0 ? [{ lines: [{ text: rest.join(' ') }] }] : []), ...draft.parts]
  const sources = sourcesText(draft.sources ?? [], draft.sourcesTitle ?? wording.say.sources, wording)
  const small = draft.small ? `-# ${escapeTyped(cut(draft.small, SMALL.characters, SMALL.bytes))}` : ''
  const typed = draft.typed === undefined ? undefined : typedLine(draft.typed)

  const budget = purse()
  for (const part of [headline, sources, small, typed?.content ?? '']) budget.take(part)
  const pages = paginate(parts, roomIn(budget))
  const page = Math.min(Math.max(1, view.page), pages.length)
  const shown = pages[page - 1]!
  const here = { ...view, page }
  const share = draft.unshareable ? [] : sharer(here, manner)

  const listed = [...shown.flatMap(({ entries }) => entries), ...(draft.also ?? [])]
  const components: APIComponentInContainer[] = [
    text(headline),
    ...(draft.picture
      ? [
          {
            type: GALLERY as 12,
            items: [{ media: { url: `attachment://${PICTURE}` }, description: draft.picture.alt }],
          },
        ]
      : shown.length > 0
        ? [{ type: SEPARATOR as 14 }]
        : []),
    ...shown.map(({ markdown }) => text(markdown)),
    ...(sources ? [text(sources)] : []),
    ...(typed ? [typed] : []),
    ...(small ? [text(small)] : []),
    ...menu(listed, here, manner),
    ...rows(pager(here, pages.length, manner)),
    ...rows([...(draft.buttons ?? []).slice(0, 5 - share.length), ...share]),
  ]
  const made = message(components, draft.project)
  const { picture } = draft
  return {
    message: {
      ...made,
      ...(picture && { attachments: [{ id: '0', filename: PICTURE, description: picture.alt }] }),
    },
    files: picture ? [{ name: PICTURE, data: picture.png, contentType: 'image/png' }] : [],
    private: manner.mode !== 'public',
    notice: false,
  }
}
