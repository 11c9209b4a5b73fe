import type { DailyMessages } from './daily-types.ts'

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)
const dayOf = (month: number, day: number) => `${day} ${MONTHS[month - 1]}`
const years = (count: number) => `${count} ${count === 1 ? 'year' : 'years'} ago`

/** English. */
export const dailyEn: DailyMessages = {
  ago: (count, isToday) => `${years(count)}${isToday ? ' today' : ''}`,
  nothingToday: (month, day) => `Nothing is recorded for ${dayOf(month, day)}. The nearest:`,
  leapDay: 'This year has no 29 February: what happened on it is told today.',
  patches: 'Patch releases',
  more: count => `… and ${count} more`,
  late: (at, stamp) => `Late: this was due at ${at} (${stamp}).`,
  wholeDay: (month, day) => `All of ${dayOf(month, day)}`,

  subscribed: channel => `Done: ${channel} gets a post a day.`,
  changed: channel => `Done: ${channel} has its new settings.`,
  when: (at, zone, weekdaysOnly) => `${at} ${zone}${weekdaysOnly ? ', Monday to Friday' : ''}`,
  next: (local, stamp) => `Next post: ${local} there, ${stamp} for you`,
  silentNext: 'That day has nothing to tell, so nothing will be posted on it.',
  previewOf: day => `Preview of ${day}`,
  everyProject: 'all projects',
  languages: { en: 'English', 'zh-Hans': 'simplified Chinese', 'zh-Hant': 'traditional Chinese' },
  howToStop:
    '`/daily status` shows how it goes, `/daily unsubscribe` ends it; `/daily subscribe` again changes it.',

  serverOnly: 'Daily posts are for servers: use this in the server that is to have them.',
  needsManager: 'This needs the permission Manage Server.',
  cannot: 'Not yet: something is missing.',
  needs: {
    view: 'View Channel',
    send: 'Send Messages',
    sendInThreads: 'Send Messages in Threads',
    history: 'Read Message History',
  },
  lacks: (need, channel) =>
    `I need the permission ${need} in ${channel}. Give it to my role or to me, under the channel’s Permissions.`,
  locked: channel => `${channel} is locked, and I may not write there. Unlock it, or pick another.`,
  gone: 'There is no such channel in this server any more.',
  wrongKind: channel =>
    `${channel} takes no messages of its own: pick a text or announcement channel, or a thread.`,
  noTime: typed => `“${typed}” is no time I understand. Write 9:00, 0900, 9am, 21:30 or 早上9点.`,
  noZone: typed =>
    `“${typed}” is no time zone I know. Write a city, a country or an offset (Shanghai, Germany, +8) and pick from the list.`,
  whichZone: 'Which time zone? Fill in `timezone`: a city, a country or an offset (Shanghai, Germany, +8).',
  noProject: typed => `“${typed}” is no project I know.`,
  full: most =>
    `This server has ${most} daily posts already, which is the most. End one with \`/daily unsubscribe\`.`,

  none: 'No channel of this server gets a daily post. `/daily subscribe` begins one.',
  status: (count, most) => `Daily posts of this server: ${count} of ${most}`,
  off: (stamp, code, reason) => `Off since ${stamp}: Discord said ${code} ${reason}`.trim(),
  onAgain: 'It was off; what was missing is there now, and it is on again.',
  unseen: 'Discord did not say what I may do there just now.',
  lockedThread: 'the thread is locked',
  forAfterCrash: 'only to look for my own post after a crash',
  deliveries: 'Last deliveries',
  noDeliveries: 'Nothing was due yet.',
  endings: {
    pending: 'on its way',
    sent: 'sent',
    skipped: 'not sent',
    unknown: 'unknown: it may have been sent, so it is not sent again',
  },
  reasons: {
    empty: 'nothing to tell',
    missed: 'I was not running for the rest of that day',
    forbidden: 'no access',
    refused: 'Discord refused it',
    failed: 'it could not be written',
    lost: 'no answer came',
    unsubscribed: 'unsubscribed meanwhile',
  },
  wasLate: 'late',

  nothingToPreview: day => `${day} has nothing to tell: nothing will be posted.`,
  unsubscribed: channel => `Done: ${channel} gets no more daily posts.`,
  notSubscribed: channel => `${channel} gets no daily post.`,
  whichOne: 'Which one? Name its `channel`, or its `number` where the channel is gone:',
}
