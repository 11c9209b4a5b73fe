import { z } from 'zod'

/** The languages a text is kept in; traditional Chinese is converted from `zh` when it is spoken. */
export const LANGUAGES = ['en', 'zh'] as const
export type Language = (typeof LANGUAGES)[number]

/** What an entry is. `story` is background, often without a day. */
export const KINDS = ['release', 'article', 'talk', 'milestone', 'story'] as const
export type Kind = (typeof KINDS)[number]

/** How much a release is: it opens a line, mends one, comes before one, or is cut from the main branch as it stands. */
export const RANKS = ['feature', 'patch', 'pre-release', 'edge'] as const
export type Rank = (typeof RANKS)[number]

/** The six sections of Keep a Changelog 1.1.0, in its order. */
export const CHANGE_SECTIONS = ['added', 'changed', 'deprecated', 'removed', 'fixed', 'security'] as const
export type ChangeSection = (typeof CHANGE_SECTIONS)[number]

/** One text in both languages. A folder that is not in our format has the same text in both. */
export const Bilingual = z.strictObject({
  en: z.string().min(1, 'missing English text: a line without Han characters, above the Chinese one'),
  zh: z.string().min(1, 'missing Chinese text: a line with a Han character, below the English one'),
})
export type Bilingual = z.infer<typeof Bilingual>

const realDay = (date: string) => {
  const full = `${date}-01-01`.slice(0, 10).split('-').map(Number) as [number, number, number]
  const [year, month, day] = date.length === 7 ? [full[0], full[1], 1] : full
  const made = new Date(Date.UTC(year, month - 1, day))
  return made.getUTCMonth() === month - 1 && made.getUTCDate() === day
}

/** A year, a month or a day, as much as is known: `2016`, `2016-10`, `2016-10-01`. */
export const LooseDate = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, { error: 'write the date as YYYY, YYYY-MM or YYYY-MM-DD', abort: true })
  .refine(realDay, 'there is no such day')

/** A link, and the date (UTC) behind it where it has one of its own. */
export const Source = z.strictObject({
  title: z.string().min(1),
  url: z.url({ protocol: /^https?$/, error: 'a source is a link: [title](https://…)' }),
  date: LooseDate.optional(),
})
export type Source = z.infer<typeof Source>

/** One noted change: `subject` is what people ask about, `text` a full sentence. */
export const Change = z.strictObject({
  section: z.enum(CHANGE_SECTIONS),
  subject: Bilingual.optional(),
  text: Bilingual,
})
export type Change = z.infer<typeof Change>

/** An opinion; unsigned, it is the chronicler's. */
export const Note = z.strictObject({ text: Bilingual, by: Bilingual.optional() })
export type Note = z.infer<typeof Note>

/** Where a piece stands, for messages: lines count from 1. */
export const Place = z.strictObject({ file: z.string(), line: z.number().int().positive() })
export type Place = z.infer<typeof Place>

/** Whether an entry comes from the chronicle or was added later from upstream. */
export const ORIGINS = ['chronicle', 'upstream'] as const
export type Origin = (typeof ORIGINS)[number]

/** What a release may stand in relation to: what it is built on or runs on, the edge it was cut from, how long it is maintained. */
export const RELATIONS = ['envoy', 'gateway-api', 'kubernetes', 'edge', 'until'] as const
export type RelationKind = (typeof RELATIONS)[number]

/** One relation of a release: its value as the almanac has it, said in a sentence, and where that is from. */
export const Relation = z.strictObject({
  kind: z.enum(RELATIONS),
  value: z.string().min(1),
  text: Bilingual,
  source: Source,
})
export type Relation = z.infer<typeof Relation>

/** A dated record of one project. `text[0]` is its summary; the rest tell more; a release has a rank and maybe relations. */
export const Entry = z.strictObject({
  id: z.string().min(1).max(80),
  project: z.string().min(1),
  date: LooseDate,
  kind: z.enum(KINDS),
  version: z.string().optional(),
  rank: z.enum(RANKS).optional(),
  title: Bilingual,
  text: z.array(Bilingual).min(1, 'an entry begins with its summary: a line of English, then one of Chinese'),
  changes: z.array(Change),
  commentary: z.array(Note),
  errata: z.array(Bilingual),
  sources: z.array(Source).min(1, 'an entry names its sources, under ### Sources'),
  origin: z.enum(ORIGINS),
  relations: z.array(Relation).optional(),
  place: Place,
})
export type Entry = z.infer<typeof Entry>

/** An entry of a folder in no format of ours: it may have neither text nor links. */
export const ForeignEntry = Entry.extend({ text: z.array(Bilingual), sources: z.array(Source) })

/** A project's card. */
export const Project = z.strictObject({
  id: z.string().min(1),
  name: Bilingual,
  about: Bilingual,
  aliases: z.array(z.string().min(1, 'expected words between " · "')),
  home: z.url().optional(),
  repository: z.url().optional(),
})
export type Project = z.infer<typeof Project>

/** Words that mean the same: things with a name, deeds by the first word of each, and plain words. */
export type Glossary = {
  readonly subjects: readonly string[][]
  readonly actions: readonly string[][]
  readonly words: readonly string[][]
}

/** What is wrong in a file, for the person who can mend it. */
export type Problem = { readonly file: string; readonly line: number; readonly message: string }

/** All that is known: entries oldest first, cards, words, what is wrong, and how many files were found, skipped ones too. */
export type Chronicle = {
  readonly projects: readonly Project[]
  readonly entries: readonly Entry[]
  readonly glossary: Glossary
  readonly problems: readonly Problem[]
  readonly files: number
}
