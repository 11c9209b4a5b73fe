import { createHash } from 'node:crypto'
import type { Day } from '../calendar.ts'
import type { Address } from '../store/store.ts'

/** What Discord takes as a nonce at most. */
const LENGTH = 25

/** The nonce of a channel's post of a day: the same after a restart, in every process. */
export const nonceOf = ({ guild, channel }: Address, day: Day): string =>
  createHash('sha256').update(`${guild}/${channel}/${day}`).digest('base64url').slice(0, LENGTH)
