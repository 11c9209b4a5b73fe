import { z } from 'zod'
import type { Said } from './compare.ts'
import { Page, type Pages } from './github.ts'

const Kept = z.strictObject({
  api: z.string(),
  pages: z.record(z.string(), Page),
  said: z.record(z.string(), z.record(z.string(), z.string())),
})

/** What is kept from one run to the next: GitHub's pages, and the days it gave, by repository. */
export type Memory = { readonly pages: Pages; readonly said: Map<string, Said> }

/** Reads what an earlier run kept; anything else, of another address or broken, is as good as nothing. */
export function readMemory(text: string | undefined, api: string): Memory {
  let json: unknown
  try {
    json = JSON.parse(text ?? '')
  } catch {
    json = undefined
  }
  const kept = Kept.safeParse(json)
  if (!kept.success || kept.data.api !== api) return { pages: new Map(), said: new Map() }
  return {
    pages: new Map(Object.entries(kept.data.pages)),
    said: new Map(Object.entries(kept.data.said)),
  }
}

/** What is to be kept, as text. */
export const writeMemory = ({ pages, said }: Memory, api: string): string =>
  `${JSON.stringify({ api, pages: Object.fromEntries(pages), said: Object.fromEntries(said) })}\n`
