// Makes the pictures of the READMEs from real replies, by hand, when replies look different than they did:
//
//   apt-get install chromium pngquant fonts-noto-cjk fonts-dejavu-core
//   npx tsx docs/pictures/make.ts
//
// The replies are made by what the bot itself speaks with, and drawn roughly as Discord draws them.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import {
  type APIComponentInContainer,
  type APIComponentInMessageActionRow,
  type APIMessageTopLevelComponent,
  ButtonStyle,
  ComponentType,
} from 'discord-api-types/v10'
import { historian } from '../../src/ask/ask.ts'
import type { Tongue } from '../../src/ask/types.ts'
import { openChronicle } from '../../src/chronicle/open.ts'
import { tellingOn, yearbook } from '../../src/speak/daily/pick.ts'
import { dailyPost } from '../../src/speak/daily/post.ts'
import type { Manner } from '../../src/speak/discord/controls.ts'
import type { File, Message } from '../../src/speak/discord/message.ts'
import { voiceOf } from '../../src/speak/discord/voice.ts'

type Shown = { readonly message: Message; readonly files: readonly File[] }
/** A picture to be: its file's name, the command it replies to (none: the bot posts by itself), and the reply. */
type Scene = Shown & { readonly name: string; readonly tongue: Tongue; readonly command?: string }

const WIDTH = 640
const COLOURS = 48
/** So that a picture shows the same day after day. */
const TODAY = '2026-11-23'

const chronicle = openChronicle('knowledge')
const voice = voiceOf(historian(chronicle))

const scenes = (tongue: Tongue): Scene[] => {
  const isEnglish = tongue === 'en'
  const manner: Manner = { tongue, mode: 'public', today: TODAY }
  const scene = (name: string, shown: Shown, command?: string): Scene => ({
    ...shown,
    name: isEnglish ? name : `${name}.zh`,
    tongue,
    ...(command && { command }),
  })
  const telling = tellingOn(yearbook(chronicle.entries), '2026-07-28', {})!
  const question = isEnglish ? 'when did Envoy drop xDS v2' : 'Linkerd2 哪个版本开始支持多集群？'
  const day = isEnglish ? 'April 16' : '4月16日'
  return [
    scene('ask', voice.ask({ text: question }, manner), 'ask'),
    scene('search', voice.search({ text: 'ztunnel' }, manner), 'search'),
    scene('release', voice.release({ project: 'istio', version: '1.5.0' }, manner), 'release'),
    scene('timeline', voice.timeline({ project: 'istio', from: 2017, to: 2018 }, manner), 'timeline'),
    scene('compare', voice.compare({ one: 'Istio 1.5.0', other: '1.6.0' }, manner), 'compare'),
    scene('onthisday', voice.onThisDay(day, manner), 'onthisday'),
    scene('daily', { message: dailyPost({ telling, tongue }), files: [] }),
    scene('about', voice.about(tongue), 'about'),
  ]
}

const escapeHtml = (text: string) =>
  text.replace(/[&<>"]/gu, sign => `&#${sign.codePointAt(0)};`).replaceAll('\n', '<br>')

/** Discord's Markdown within a line, as far as the bot writes it. */
const INLINE =
  /\\(?<escaped>[^\p{L}\p{N}\s])|`(?<code>[^`]+)`|\*\*(?<bold>(?:\\.|`[^`]*`|[^\\])+?)\*\*|\[(?<title>(?:\\.|[^\\\]])+)\]\(https?:[^)\s]+\)/gsu

const inline = (markdown: string): string => {
  let [html, end] = ['', 0]
  for (const match of markdown.matchAll(INLINE)) {
    const { escaped, code, bold, title } = match.groups ?? {}
    html += escapeHtml(markdown.slice(end, match.index))
    if (escaped !== undefined) html += escapeHtml(escaped)
    else if (code !== undefined) html += `<code>${escapeHtml(code)}</code>`
    else if (bold !== undefined) html += `<b>${inline(bold)}</b>`
    else html += `<a>${inline(title ?? '')}</a>`
    end = match.index + match[0].length
  }
  return html + escapeHtml(markdown.slice(end))
}

const LINES = [
  ['- ', 'li'],
  ['-# ', 'small'],
  ['### ', 'h3'],
  ['> ', 'blockquote'],
] as const

const line = (markdown: string): string => {
  const [mark, tag] = LINES.find(([mark]) => markdown.startsWith(mark)) ?? ['', 'p']
  return `<${tag}>${inline(markdown.slice(mark.length))}</${tag}>`
}

/** A text display: blocks of code, and lines. */
const textHtml = (markdown: string): string =>
  markdown
    .split(/```\n?(.*?)```\n?/su)
    .map((piece, i) =>
      i % 2 === 1
        ? `<pre>${escapeHtml(piece.trimEnd())}</pre>`
        : piece
            .split('\n')
            .filter(one => one !== '')
            .map(line)
            .join(''),
    )
    .join('')

const controlHtml = (control: APIComponentInMessageActionRow): string => {
  if (control.type === ComponentType.StringSelect)
    return `<span class="select">${escapeHtml(control.placeholder ?? '')}<i></i></span>`
  if (control.type !== ComponentType.Button || !('label' in control))
    throw new Error(`Expected a button or a menu, got a component of type ${control.type}`)
  const mark = control.style === ButtonStyle.Link ? '<em>↗</em>' : ''
  const look = control.disabled ? 'button off' : 'button'
  return `<span class="${look}">${escapeHtml(control.label ?? '')}${mark}</span>`
}

const componentHtml = (
  part: APIMessageTopLevelComponent | APIComponentInContainer,
  files: readonly File[],
): string => {
  switch (part.type) {
    case ComponentType.Container: {
      const colour = `#${(part.accent_color ?? 0).toString(16).padStart(6, '0')}`
      const inside = part.components.map(of => componentHtml(of, files)).join('')
      return `<section style="border-left-color:${colour}">${inside}</section>`
    }
    case ComponentType.TextDisplay:
      return `<div>${textHtml(part.content)}</div>`
    case ComponentType.Separator:
      return '<hr>'
    case ComponentType.MediaGallery:
      return part.items
        .map(({ media }) => {
          const file = files.find(({ name }) => media.url === `attachment://${name}`)!
          return `<img src="data:${file.contentType};base64,${file.data.toString('base64')}">`
        })
        .join('')
    case ComponentType.ActionRow:
      return `<nav>${part.components.map(controlHtml).join('')}</nav>`
    default:
      throw new Error(`Expected a component that the bot uses, got one of type ${part.type}`)
  }
}

// The colours are Discord's dark theme's. Signs that are wide among Han are narrow in English.
const STYLE = `
@font-face { font-family: narrow; src: local('DejaVu Sans'); unicode-range: U+B7, U+2018-201D, U+2026 }
* { box-sizing: border-box; margin: 0 }
body { width: ${WIDTH}px; background: #313338; color: #dbdee1; padding: 14px 16px 16px 70px; position: relative;
  font: 15px/1.4 'Noto Sans CJK SC', sans-serif }
[lang=en] body { font-family: narrow, 'Noto Sans CJK SC', sans-serif }
header { font-size: 13px; color: #b5bac1; margin: 0 0 4px -2px }
header code { color: #c9cdfb; background: #3c4270; padding: 1px 5px; font: inherit }
.face { position: absolute; left: 16px; width: 40px; height: 40px; border-radius: 50%; background: #466bb0; color: #fff;
  font-weight: bold; text-align: center; line-height: 40px }
.name { color: #f2f3f5; font-weight: bold; margin-bottom: 5px }
.name span { background: #5865f2; color: #fff; font-size: 10px; padding: 1px 5px 2px; border-radius: 4px; margin-left: 6px;
  vertical-align: 1px }
section { background: #2b2d31; border: 1px solid #3f4147; border-left: 4px solid; border-radius: 8px; padding: 13px 14px }
section > * + * { margin-top: 8px }
section + nav { margin-top: 8px }
b, h3 { color: #f2f3f5 } h3 { font-size: 18px }
a { color: #00a8fc }
li { margin-left: 20px } p + li, li + li { margin-top: 3px }
blockquote { margin-top: 3px }
small { display: block; font-size: 12.5px; color: #949ba4 }
hr { border: 0; border-top: 1px solid #45474d }
code { background: #1e1f22; border-radius: 4px; padding: 0 4px }
code, pre { font: 13px/1.35 'Noto Sans Mono CJK SC', monospace }
pre { background: #1e1f22; border: 1px solid #3f4147; border-radius: 4px; padding: 7px 9px }
blockquote { border-left: 4px solid #4e5058; border-radius: 2px; padding-left: 10px }
img { display: block; width: 100%; border-radius: 8px }
nav { display: flex; flex-wrap: wrap; gap: 8px }
.button { background: #43444b; color: #fff; border-radius: 8px; padding: 5px 14px 6px; font-size: 14px }
.off { opacity: .5 }
.button em { font-style: normal; margin-left: 6px; color: #b5bac1 }
.select { flex: 1; background: #1e1f22; border: 1px solid #3f4147; color: #949ba4; border-radius: 8px; padding: 7px 12px 8px;
  display: flex; justify-content: space-between }
.select i { width: 8px; height: 8px; border: solid #b5bac1; border-width: 0 2px 2px 0; transform: rotate(45deg); margin: 4px 2px }
`

const pageHtml = ({ tongue, command, message, files }: Scene): string => {
  const isEnglish = tongue === 'en'
  const [used, app] = isEnglish ? ['used', 'APP'] : ['使用了', '应用']
  const header = command ? `<header>Ada ${used} <code>/${command}</code></header>` : ''
  const body = message.components.map(part => componentHtml(part, files)).join('')
  return `<!doctype html><html lang="${tongue}"><meta charset="utf-8"><style>${STYLE}</style><body>${header}
<div class="face">MH</div><div class="name">Mesh Historian<span>${app}</span></div>${body}
<script>document.documentElement.dataset.height = document.body.offsetHeight</script></body></html>`
}

const folder = mkdtempSync(join(tmpdir(), 'pictures-'))

const chromium = (page: string, ...more: string[]): string => {
  const quiet = [
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-quic',
  ]
  const plain = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--no-first-run',
    '--hide-scrollbars',
    '--disable-lcd-text',
  ]
  const own = mkdtempSync(join(folder, 'profile-'))
  const args = [...plain, ...quiet, `--user-data-dir=${own}`, ...more, pathToFileURL(page).href]
  return execFileSync('chromium', args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout: 60_000,
  })
}

try {
  const wanted = process.argv.slice(2)
  for (const scene of (['en', 'zh-Hans'] as const).flatMap(scenes)) {
    if (wanted.length > 0 && !wanted.includes(scene.name)) continue
    const page = join(folder, `${scene.name}.html`)
    const picture = fileURLToPath(new URL(`${scene.name}.png`, import.meta.url))
    writeFileSync(page, pageHtml(scene))
    const height = /data-height="(\d+)"/u.exec(
      chromium(page, `--window-size=${WIDTH},900`, '--dump-dom'),
    )![1]!
    chromium(page, `--window-size=${WIDTH},${height}`, `--screenshot=${picture}`)
    execFileSync('pngquant', [
      '--force',
      '--strip',
      '--speed=1',
      '--nofs',
      '--output',
      picture,
      String(COLOURS),
      picture,
    ])
    console.log(`${scene.name}.png  ${WIDTH} × ${height}  ${(statSync(picture).size / 1024).toFixed(0)} KiB`)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
