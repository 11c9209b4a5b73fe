import { hasHan } from '../language.ts'
import type { Block, Line, Text } from './outline.ts'
import type { Bilingual, Change, ChangeSection, Note, Source } from './schema.ts'

/** What stands under a heading of a folder in no format of ours. */
export type Body = { text: Bilingual[]; changes: Change[]; commentary: Note[]; sources: Source[] }

/** A text of one language stands for both. */
export const same = (text: string): Bilingual => ({ en: text, zh: text })

const COMMENTARY = /^(?:个人(?:总结|小结|评论|点评)|其他评论|备注|commentary)\s*(?:[:：]\s*|$)/i
const SIGNED = /[(（]来自\s*([^)）]+)[)）]/
const WEB = /https?:\/\/[^\s<>()（）"“”'，。；、]+[^\s<>()（）"“”'，。；、.,;:!?]/g

const ACTIONS: readonly (readonly [ChangeSection, RegExp])[] = [
  ['removed', /移除|删除|不再支持|不再包括|彻底不支持|\bremoved?\b|\bdropped\b|no longer support/i],
  ['deprecated', /弃用|废弃|\bdeprecate/i],
  ['security', /安全漏洞|\bCVE-/i],
  ['fixed', /修复|\bfix(?:e[sd])?\b/i],
  ['added', /新增|增加|引入|^(?:.{0,6}[:：])?支持|\badd(?:s|ed)?\b|\bintroduc|^(?:initial|support)\b/i],
]

const sectionOf = (text: string): ChangeSection =>
  ACTIONS.find(([, words]) => words.test(text))?.[0] ?? 'changed'

/** Lines as one text: Chinese ones meet without a space. */
const joined = (lines: readonly Line[]) =>
  lines
    .map(line => line.text)
    .join('\n')
    .replace(/(?<=[\p{Script=Han}，。；：、])\n(?=\p{Script=Han})/gu, '')
    .replaceAll('\n', ' ')
    .replaceAll('**', '')

const linksOf = (block: Text): Source[] => [
  ...block.lines.flatMap(line => line.links),
  ...block.lines.flatMap(line => line.text.match(WEB) ?? []).map(url => ({ title: url, url })),
]

/** A link out; those within the folder lead nowhere from here. */
const isWeb = (url: string) => /^https?:/.test(url) && URL.canParse(url)

/** Whether anything is said beside the links. */
const says = (text: string, links: readonly Source[]) =>
  /[\p{L}\p{N}]/u.test(links.reduce((left, { title }) => left.replace(title, ''), text))

/** A quotation in English and the Chinese after it are one text in two languages where their lengths agree. */
function paired(texts: readonly { text: string; quoted: boolean }[]): Bilingual[] {
  return texts.flatMap(({ text, quoted }, n) => {
    const translates = (a?: { text: string; quoted: boolean }, b?: { text: string }) => {
      if (!a?.quoted || !b || a.text.length < 40 || hasHan(a.text) || !hasHan(b.text)) return false
      const ratio = b.text.length / a.text.length
      return ratio > 0.2 && ratio < 0.75
    }
    if (translates(texts[n - 1], texts[n])) return []
    return translates({ text, quoted }, texts[n + 1]) ? [{ en: text, zh: texts[n + 1]!.text }] : [same(text)]
  })
}

/** What ends in a colon and is this short leads the deeper bullets after it, and is no text of its own. */
const MAX_LEAD = 40

/** Reads what stands under a heading; the bullets of a release are changes, others are texts. */
export function readForeignBody(blocks: readonly Block[], release: boolean): Body {
  const texts: { text: string; quoted: boolean }[] = []
  const changes: Change[] = []
  const commentary: Note[] = []
  const sources = new Map<string, Source>()
  let commenting = false
  let by: Bilingual | undefined
  let lead = { text: '', depth: 0 }
  const note = (text: string) => commentary.push({ text: same(text), ...(by && { by }) })
  const link = (links: readonly Source[]) => {
    for (const { title, url } of links)
      if (isWeb(url) && !sources.has(url)) sources.set(url, { title: title || url, url })
  }

  for (const block of blocks) {
    if (block.kind === 'other') continue
    if (block.kind === 'heading') {
      commenting = COMMENTARY.test(block.text)
      by = undefined
      link(block.links)
      if (!commenting && block.text) texts.push({ text: block.text, quoted: false })
      continue
    }
    const links = linksOf(block)
    const text = joined(block.lines)
    link(links)
    if (block.kind === 'paragraph' || block.depth <= lead.depth) lead = { text: '', depth: block.depth }
    const signer = commenting && SIGNED.exec(text)?.[1]
    if (signer) {
      by = same(signer)
      continue
    }
    // A bullet that is one link still names what it is about; a paragraph that is one only points somewhere.
    if (!says(text, block.kind === 'item' ? links.filter(({ title, url }) => title === url) : links)) continue
    const said = text.replace(COMMENTARY, '')
    if (said !== text && said) note(said)
    else if (said !== text) commenting = true
    else if (commenting && (by || !block.quoted)) note(text)
    else if (/[:：]$/.test(text) && text.length <= MAX_LEAD)
      lead = { text: links.length > 0 ? '' : text, depth: block.depth }
    else if (block.kind === 'item' && release)
      changes.push({ section: sectionOf(text), text: same(`${lead.text}${text}`) })
    else texts.push({ text: block.kind === 'item' ? `${lead.text}${text}` : text, quoted: block.quoted })
  }
  return { text: paired(texts), changes, commentary, sources: [...sources.values()] }
}
