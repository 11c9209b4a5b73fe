import { createRequire } from 'node:module'
import type { PhrasingContent, RootContent } from 'mdast'

type Reader = typeof import('mdast-util-from-markdown')
// Our own files seldom need it (see lines.ts), so it is loaded when a file does; before Node 20.19 only `import` can.
const early: Reader | undefined = process.features.require_module
  ? undefined
  : await import('mdast-util-from-markdown')
const reader = (): Reader => early ?? createRequire(import.meta.url)('mdast-util-from-markdown')

/** A link's label and where it leads. */
export type Link = { readonly title: string; readonly url: string }

/** A source line of a text, its markup gone but for `code` marks; `bold` is what it begins with, where that is bold. */
export type Line = {
  readonly line: number
  readonly text: string
  readonly bold?: string
  readonly links: readonly Link[]
}

/** A piece of Markdown that knows its line. `depth` counts the lists around it. */
export type Block = { readonly line: number; readonly quoted: boolean; readonly depth: number } & (
  | {
      readonly kind: 'heading'
      readonly level: number
      readonly text: string
      readonly links: readonly Link[]
    }
  | { readonly kind: 'paragraph' | 'item'; readonly lines: readonly Line[] }
  | { readonly kind: 'other'; readonly name: string }
)
/** A block that is a heading. */
export type Heading = Extract<Block, { kind: 'heading' }>
/** A block that holds a text. */
export type Text = Extract<Block, { kind: 'paragraph' | 'item' }>

type Draft = { line: number; text: string; bold?: string; links: Link[] }
type At = { readonly quoted: boolean; readonly depth: number }

const lineOf = (node: RootContent) => node.position!.start.line

const plain = (nodes: readonly PhrasingContent[]) =>
  linesOf(nodes)
    .map(line => line.text)
    .join(' ')

/** Markdown joins the lines of a paragraph; a text of ours is told apart by them, so they are taken apart again. */
function linesOf(nodes: readonly PhrasingContent[]): Line[] {
  const drafts = new Map<number, Draft>()
  const at = (line: number) => {
    const draft = drafts.get(line) ?? { line, text: '', links: [] }
    drafts.set(line, draft)
    return draft
  }
  const put = (line: number, value: string) =>
    value.split('\n').forEach((text, n) => {
      at(line + n).text += text
    })
  const visit = (node: PhrasingContent) => {
    const draft = at(lineOf(node))
    if (node.type === 'text') put(draft.line, node.value)
    else if (node.type === 'inlineCode') put(draft.line, `\`${node.value}\``)
    else if (node.type === 'html') put(draft.line, /^<(!--|br\b)/i.test(node.value) ? '' : node.value)
    else if ('children' in node) {
      if (node.type === 'strong' && draft.text.trim() === '') draft.bold ??= plain(node.children)
      if (node.type === 'link') draft.links.push({ title: plain(node.children), url: node.url })
      node.children.forEach(visit)
    }
  }
  nodes.forEach(visit)
  return [...drafts.values()]
    .map(draft => ({ ...draft, text: draft.text.trim() }))
    .filter(({ text, links }) => text !== '' || links.length > 0)
}

const blocksOf = (node: RootContent, at: At): Block[] => {
  const here = { line: lineOf(node), ...at }
  switch (node.type) {
    case 'heading': {
      const links = linesOf(node.children).flatMap(line => line.links)
      return [{ kind: 'heading', level: node.depth, text: plain(node.children), links, ...here }]
    }
    case 'paragraph':
      return [{ kind: 'paragraph', lines: linesOf(node.children), ...here }]
    case 'blockquote':
      return node.children.flatMap(child => blocksOf(child, { ...at, quoted: true }))
    case 'list':
      return node.children.flatMap(item => blocksOf(item, { ...at, depth: at.depth + 1 }))
    case 'listItem': {
      const [first, ...more] = node.children
      const lines = first?.type === 'paragraph' ? linesOf(first.children) : []
      const rest = first?.type === 'paragraph' ? more : node.children
      return [{ kind: 'item', lines, ...here }, ...rest.flatMap(child => blocksOf(child, at))]
    }
    case 'html':
      return node.value.startsWith('<!--') ? [] : [{ kind: 'other', name: 'HTML', ...here }]
    default:
      return [{ kind: 'other', name: node.type, ...here }]
  }
}

/** Reads Markdown into its blocks, in order, each with the line it stands on. */
export function outline(markdown: string): Block[] {
  const { children } = reader().fromMarkdown(markdown)
  return children.flatMap(node => blocksOf(node, { quoted: false, depth: 0 }))
}
