import type { Row } from './almanac.ts'
import { type Bilingual, type Entry, RANKS, type Source } from './schema.ts'

// Quick looks at what is nearly always right, a hundredth of the schema's work. A yes here is a yes of the schema; a no
// is only a doubt: the schema is asked then, and it knows what to say.

const LINK = /^https?:\/\/(?:[a-z\d]+(?:-[a-z\d]+)*\.)+[a-z]{2,}(?:\/[!-~]*)?$/
/** Days that are in every year; 29 February is left to the schema. */
const DAY =
  /^[12]\d{3}-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)$/
const MONTH = /^[12]\d{3}(?:-(?:0[1-9]|1[0-2]))?$/
const VERSION = /^(?!v\d|stable-|release-)[a-z\d][a-z\d.+-]*$/

const isDate = (date: string) => DAY.test(date) || MONTH.test(date)
const isSaid = ({ en, zh }: Bilingual) => en !== '' && zh !== ''
const isSource = ({ title, url, date }: Source) =>
  title !== '' && LINK.test(url) && (date === undefined || isDate(date))

/** Whether a link is surely one. */
export const isSoundLink = (url: string): boolean => LINK.test(url)
/** Whether a day is surely one of the calendar. */
export const isSoundDay = (day: string): boolean => DAY.test(day)

/** Whether an entry is surely as the schema wants it; its kind and sections are known already. */
export const isSoundEntry = ({
  id,
  project,
  date,
  title,
  text,
  changes,
  commentary,
  errata,
  sources,
}: Entry): boolean =>
  id !== '' &&
  id.length <= 80 &&
  project !== '' &&
  isDate(date) &&
  isSaid(title) &&
  text.length > 0 &&
  text.every(isSaid) &&
  changes.every(change => isSaid(change.text) && (!change.subject || isSaid(change.subject))) &&
  commentary.every(note => isSaid(note.text) && (!note.by || isSaid(note.by))) &&
  errata.every(isSaid) &&
  sources.length > 0 &&
  sources.every(isSource)

/** Whether the cells of a row are surely as the schema wants them. */
export const isSoundRow = (row: Readonly<Record<keyof Row, string | undefined>>): row is Row =>
  Boolean(row.project) &&
  VERSION.test(row.version ?? '') &&
  DAY.test(row.date ?? '') &&
  (RANKS as readonly (string | undefined)[]).includes(row.kind) &&
  LINK.test(row.source ?? '')
