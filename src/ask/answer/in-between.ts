import type { Entry } from '../../chronicle/schema.ts'
import type { Knowledge } from '../knowledge.ts'
import { isMinor } from '../ranks.ts'
import { isDay } from './select.ts'

/** The entries of the projects of two ends that lie between them, oldest first, what the almanac lists beside left out. */
export const inBetween = (from: Entry, to: Entry, { entriesOf }: Knowledge): Entry[] =>
  entriesOf([from.project, to.project]).filter(
    entry =>
      !isMinor(entry) &&
      isDay(entry) &&
      entry.date >= from.date &&
      entry.date <= to.date &&
      entry !== from &&
      entry !== to,
  )
