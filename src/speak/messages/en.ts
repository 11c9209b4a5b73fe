import { deeds } from './deeds-en.ts'
import { edges } from './edges-en.ts'
import type { Course, Messages, Span } from './types.ts'
import { wrong } from './wrong-en.ts'

const several = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`
const kind =
  (one: string, many = `${one}s`) =>
  (count: number) =>
    count === 1 ? one : many
const list = new Intl.ListFormat('en-GB', { type: 'conjunction' })
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)
const day = (month: number, of: number) => `${of} ${MONTHS[month - 1]}`

const countsOf = (counts: Omit<Course, 'from' | 'to'>) => [
  ...(counts.releases > 0
    ? [several(counts.releases, counts.lesser > 0 ? 'feature release' : 'release')]
    : []),
  ...(counts.lesser > 0 ? [several(counts.lesser, 'patch or preview', 'patches and previews')] : []),
  ...(counts.milestones > 0 ? [several(counts.milestones, 'milestone')] : []),
  ...(counts.others > 0 ? [several(counts.others, 'other entry', 'other entries')] : []),
]

const stretch = ({ years, months, weeks = 0, days }: Span, total: number): string => {
  const said = [
    ...(years > 0 ? [several(years, 'year')] : []),
    ...(months > 0 ? [several(months, 'month')] : []),
    ...(weeks > 0 ? [several(weeks, 'week')] : []),
    ...(days > 0 ? [several(days, 'day')] : []),
  ]
  const exact = years + months + weeks > 0 ? ` (${several(total, 'day')})` : ''
  return said.length > 0 ? list.format(said) + exact : 'the same day'
}

const RANKS = {
  feature: 'feature release',
  patch: 'patch release',
  'pre-release': 'pre-release',
  edge: 'edge release',
} as const

/** What is recorded of it, or of that time: "for 2020", but "since 2020". */
const ofTime = (what: string): string =>
  what === '' ? '' : /^(?:until|since) /.test(what) ? ` ${what}` : ` for ${what}`

/** English. */
export const en: Messages = {
  sections: {
    added: 'Added',
    changed: 'Changed',
    deprecated: 'Deprecated',
    removed: 'Removed',
    fixed: 'Fixed',
    security: 'Security',
  },
  kinds: {
    release: kind('release'),
    article: kind('article'),
    talk: kind('talk'),
    milestone: kind('milestone'),
    story: kind('piece of background', 'pieces of background'),
  },
  things: {
    release: 'release',
    article: 'article',
    talk: 'talk',
    milestone: 'milestone',
    story: 'piece of background',
    any: 'entry',
  },
  ofChannel: (channel, called) => called.replace('release', `${channel} release`),
  features: kind('feature release'),
  ...deeds,
  inVersion: (sentence, version, date) => `${sentence} in ${version}, on ${date}.`,
  inEntry: (name, date, text) => `${name}, ${date}: ${text}`,
  released: (name, date) => `${name} was released on ${date}.`,
  dated: (title, date) => `${date}: ${title}.`,
  ...edges,
  beside: {
    before: (anchor, name, date) => `Right before ${anchor} came ${name}, ${date}.`,
    after: (anchor, name, date) => `Right after ${anchor} came ${name}, ${date}.`,
  },
  broughtBy: (version, thing) => `${version} (${thing})`,
  yes: () => 'Yes.',
  no: () => 'No.',
  notByThen: 'No, not at that time.',
  noneThen: what => `No, nothing is recorded${ofTime(what)}.`,
  listed: (count, what, about) =>
    `${several(count, 'entry', 'entries')} recorded${ofTime(what)}${about && ` ${count === 1 ? 'tells' : 'tell'} of ${about}`}.`,
  counted: (count, kind, who, when, about) => {
    const [tell, are] = count === 1 ? ['tells', 'is'] : ['tell', 'are']
    return `${count} ${kind}${who && ` of ${who}`}${about && ` that ${tell} of ${about}`} ${are} recorded${ofTime(when)}.`
  },
  others: parts => {
    const said = parts.map(({ rank, total }) => several(total, RANKS[rank]))
    return `Besides, the almanac lists ${list.format(said)}.`
  },
  lasted: (span, days, from, to) =>
    `${days === 0 ? 'The same day (0 days)' : stretch(span, days)}, from ${from} to ${to}.`,
  between: (releases, others) => {
    const parts = [
      ...releases.map(({ name, count }) => several(count, `${name} release`)),
      ...(others > 0 ? [several(others, 'other entry', 'other entries')] : []),
    ]
    return parts.length === 0
      ? 'Nothing else of theirs is recorded in between.'
      : `In between: ${list.format(parts)}.`
  },
  sameDay: (one, other) => `${one} and ${other} are of the same day.`,
  earlier: (one, gap, days, other) => `${one} came first, ${stretch(gap, days)} before ${other}.`,
  thingOf: (thing, version, date) => `${thing} (${version}, ${date})`,
  stands: { before: sentence => `Before: ${sentence}`, after: sentence => `After: ${sentence}` },
  onThisDay: (month, of) => `On this day, ${day(month, of)}`,
  nothingThatDay: (month, of) => `Nothing is recorded for ${day(month, of)}. The nearest days:`,
  yearsAgo: years => (years === 0 ? 'this year' : `${several(years, 'year')} ago`),
  nothing: {
    'off-topic': () =>
      'That is nothing the chronicle records: it tells the history of Linkerd, Conduit, Envoy, Istio and the service mesh.',
    'not-recorded': () => 'Not recorded: the chronicle has no answer to this.',
    'no-such-version': what => `No ${what} is recorded.`,
    contradicted: what =>
      `The chronicle does not record ${what ? `that ${what}` : 'any such thing'}. What it does record:`,
    outside: what => `Nothing is recorded${ofTime(what)}.`,
    empty: () =>
      'Ask about Linkerd, Conduit, Envoy, Istio or the service mesh: a release, a date, a feature, a person.',
  },
  newest: (version, date) => `The newest recorded is ${version} (${date}).`,
  known: ({ entries, releases, projects, from, to }) =>
    `I answer questions about the history of the service mesh from ${entries} dated entries, ${releases} of them releases, from ${from} to ${to}. Projects: ${projects}. What is not recorded I do not guess.`,
  credit:
    'The entries restate the yearly chronicle of [skyao/learning-servicemesh](https://github.com/skyao/learning-servicemesh) (Apache-2.0) and public release notes; every answer links its sources.',
  sorry: errorId =>
    `Sorry, that went wrong on my side. It is noted in the log as \`${errorId}\`; please try again in a moment.`,
  history: 'How it came to that',
  notes: 'Notes',
  commentary: 'Commentary',
  errata: 'Correction',
  sources: 'Sources',
  sourcesUpstream: 'Sources (upstream, not the chronicle)',
  near: 'Nearest',
  also: 'See also',
  more: count => `… and ${count} more`,
  upstream: date => `${date} UTC`,
  mended: (from, to) => `“${from}” read as “${to}”`,
  signed: (text, who) => `${text} — ${who}`,
  about: (project, text) => `${project}: ${text}`,
  and: parts => list.format(parts),
  span: (from, to) => (from === to ? from : `${from} to ${to}`),
  asOf: day => `as of ${day}`,
  yearOf: year => year,
  scope: (of, when) => [of, when].filter(Boolean).join(', '),
  ofThings: (things, scope) => `${things}${scope && ` (${scope})`}`,
  until: to => `until ${to}`,
  since: from => `since ${from}`,
  colon: ': ',
  quote: text => `“${text}”`,
  stop: '.',
  sentences: all => all.join(' '),
  buttons: {
    previous: 'Previous',
    next: 'Next',
    share: 'Share with everyone',
    shared: 'Shared',
    timeline: 'Timeline',
    upstream: 'All commits upstream',
    openOne: 'Open an entry…',
  },
  course: (name, { from, to, ...counts }) => `${name}, ${from} to ${to}: ${list.format(countsOf(counts))}.`,
  untold: count =>
    `Not listed: ${several(count, 'patch or preview', 'patches and previews')}; /release has each.`,
  found: (count, what, where) =>
    `${several(count, 'entry', 'entries')} on “${what}”${where && ` (${where})`}${count > 1 ? ', the best first' : ''}.`,
  patched: (count, latest, date) =>
    count === 1
      ? `One patch followed: ${latest}, on ${date}.`
      : `${count} patches followed, the latest ${latest} on ${date}.`,
  steps: (from, to, span, days, between) =>
    `${from} → ${to}: ${stretch(span, days)}, ${between === 0 ? 'no release' : several(between, 'release')} in between.`,
  sides: (one, other, first, days) =>
    days === 0
      ? `${one} and ${other} had their first release on the same day.`
      : `${one} and ${other}: ${first} had its first release ${several(days, 'day')} earlier.`,
  sideOf: counts => list.format(countsOf(counts)),
  firstAndLatest: (first, latest) => `First: ${first}. Latest: ${latest}.`,
  perYear: 'Releases a year',
  year: 'Year',
  milestones: 'Milestones',
  noChanges: 'No changes are noted for these releases; their release notes have them.',
  wrong,
}
