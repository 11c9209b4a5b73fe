import type { Kind } from '../chronicle/schema.ts'
import { hasHan, normalize, pairs, scriptOf, words } from '../language.ts'
import { readIntent } from './intent.ts'
import type { Knowledge } from './knowledge.ts'
import { type Segment, segment, units } from './lexicon.ts'
import { readDates } from './period.ts'
import { SMALL_WORDS } from './small-words.ts'
import type { AskedVersion, Query, Question, Subject } from './types.ts'
import { releasesOf, VERSION } from './versions.ts'

/** Longer questions are cut: Discord's option holds 300 characters, and cost must stay bounded. */
const LONGEST = 1200
/** What is weighed at most; the rest of a ramble says little. */
const MOST_SUBJECTS = 32
/** The project of what belongs to no single project: its name is a topic, not a filter. */
export const COMMON = 'service-mesh'

const SMALL = new Set(SMALL_WORDS)
const CHANNELS = new Set([
  'stable',
  'edge',
  'release',
  'version',
  'ver',
  'v',
  'ga',
  'patch',
  'stabl',
  'releas',
])

const KIND_WORDS: readonly (readonly [Kind, RegExp])[] = [
  ['article', /\b(?:blog|blogs|posts?|articles?|announcements?)\b|博客|博文|文章|公告/u],
  ['talk', /\b(?:talks?|speech|keynote|presentation)\b|演讲|讲演/u],
  ['milestone', /\bmilestones?\b|里程碑/u],
  ['release', /\b(?:releases?|versions?)\b|发布|版本|哪.?版|版$|个版|几版|发版|发行/u],
]

/** "no longer accepts", "does not … any more": a removal said without a word for it. */
const STOPPED =
  /\b(?:no longer|not|n't|cannot|can't|never again)\b.{0,60}\b(?:any ?more|any longer|at all)\b|\b(?:stop(?:s|ped)?|ceas(?:e|es|ed)|quit) (?:accepting|understanding|serving|speaking|supporting|working|using|shipping|offering|having|being supported|to support)\b|\bno longer (?!enabled|on |the default|active|turned)\w+|\bwithout support\b|(?<!默认)(?:彻底|完全|全面|再也)?不(?:再|能再)(?!默认)|(?<!默认)彻底不|不(?:支持|认|能用|可用)了|没了/u

/** Reads a question: dates, projects, versions, how it asks, what about. */
export const understand = (question: Question, knowledge: Knowledge): Query => {
  const mended: { from: string; to: string }[] = []
  const text = normalize(question.text.slice(0, LONGEST)).replace(/\b(?:[a-z]\.){2,}/g, dotted =>
    dotted.replaceAll('.', ''),
  )
  const read = text.replace(/[a-z]+\d?/g, word => {
    const to = knowledge.mend(word)
    if (to) mended.push({ from: word, to })
    return to ?? word
  })
  const asking = questionOf(read)
  const { period, monthDay, rest } = readDates(read, question.today)
  const found = segment(knowledge.terms, units(rest))
  const projects = new Set<string>(question.project ? [question.project] : [])
  const actions = new Set<string>()
  const versions: AskedVersion[] = []
  const names: string[][] = question.project ? [[question.project]] : []
  let lastName: readonly string[] = []
  const subjects: Subject[] = []
  const aside = new Set(read === asking ? [] : words(read.replace(asking, ' ')))
  const push = (said: string, alternatives: string[][], named: boolean) => {
    const own = Math.max(
      ...alternatives.slice(0, 1).map(all => all.reduce((sum, word) => sum + knowledge.weight(word), 0)),
      0,
    )
    const weight =
      Math.min(1.2, own) * (words(said).every(word => aside.has(word)) && !asking.includes(said) ? 0.5 : 1)
    if (weight > 0.02) subjects.push({ said, alternatives, weight, named })
  }
  let han = ''
  const flush = () => {
    if (han.length > 1) for (const pair of pairs(han)) push(pair, [[pair]], false)
    han = ''
  }
  let owner: Segment | undefined
  for (const part of found) {
    const said = part.units.map(unit => unit.text).join(hasHan(part.units[0]!.text) ? '' : ' ')
    const small = SMALL.has(said) || (hasHan(said) ? false : part.units.every(unit => SMALL.has(unit.text)))
    const unknownHan = part.meanings.length === 0 && hasHan(said) && !small
    if (!unknownHan) flush()
    if (unknownHan) han += said
    else if (VERSION.test(said) && part.meanings.length === 0) {
      if (isOwnVersion(said, owner)) versions.push({ number: said, projects: lastName })
      else push(said, [[said]], true)
      continue
    }
    const name = part.meanings.flatMap(meaning =>
      meaning.as === 'project' && meaning.id !== COMMON ? [meaning.id] : [],
    )
    if (name.length > 0) {
      lastName = name
      names.push(name)
    }
    for (const meaning of part.meanings) {
      if (meaning.as === 'project' && meaning.id !== COMMON) projects.add(meaning.id)
      if (meaning.as === 'action') actions.add(meaning.name)
      if (meaning.as === 'subject') push(said, waysToSay(said, meaning.words), true)
    }
    if (part.meanings.some(meaning => meaning.as === 'project' && meaning.id === COMMON))
      push(
        said,
        [
          ['service', 'mesh'],
          ['服务', '网格'],
        ],
        false,
      )
    if (part.meanings.length === 0 && !unknownHan && !small && !CHANNELS.has(said))
      push(said, [words(said)], isName(said, knowledge))
    if (!small || part.meanings.length > 0) owner = CHANNELS.has(said) ? owner : part
  }
  flush()
  if (STOPPED.test(asking)) {
    actions.delete('added')
    actions.add('removed')
  }
  if (actions.size > 1)
    for (const soft of ['added', 'changed', 'released'])
      if ([...actions].some(name => name !== soft && !SOFT.has(name))) actions.delete(soft)
  const kinds = KIND_WORDS.filter(([, pattern]) => pattern.test(asking)).map(([kind]) => kind)
  const own = versions.map(({ number, projects: near }) => ({
    number,
    projects: having(near.length > 0 ? near : [...projects], number, knowledge),
  }))
  const meant = names.map(name => {
    const fit = name.filter(id => own.some(version => version.projects.includes(id)))
    return fit.length > 0 ? fit : name
  })
  return {
    text: question.text,
    tongue: question.tongue ?? scriptOf(question.text),
    ...readIntent(asking),
    projects: [...new Set(meant.flat())],
    names: meant,
    versions: own,
    ...(period && { period }),
    ...(monthDay && { monthDay }),
    kinds,
    actions: [...actions],
    subjects: subjects.sort((a, b) => b.weight - a.weight).slice(0, MOST_SUBJECTS),
    mended,
  }
}

/** Actions that most entries have: they say little about which is meant. */
export const SOFT: ReadonlySet<string> = new Set([
  'added',
  'changed',
  'released',
  'founded',
  'ended',
  'left',
  'hired',
  'applied',
  'fixed',
  'on by default',
])

/** The sentence that asks, where others lead up to it. */
const questionOf = (text: string): string => {
  const sentences = text
    .split(/(?<=[?？。！!])\s*|(?<=\.)\s+(?=\D)/u)
    .filter(sentence => sentence.trim().length > 1)
  return sentences.findLast(sentence => /[?？]/.test(sentence)) ?? text
}

/** A number belongs to a project unless something else stands right before it: "Finagle 7.1" is no Linkerd. */
const isOwnVersion = (said: string, owner: Segment | undefined): boolean =>
  (said.includes('.') || owner?.meanings.some(({ as }) => as === 'project') === true) &&
  (!owner || owner.meanings.length === 0
    ? !owner || hasHan(owner.units[0]!.text)
    : owner.meanings.some(({ as }) => as !== 'subject') || hasHan(owner.units.at(-1)!.text))

const waysToSay = (said: string, all: readonly string[]): string[][] => {
  const ways = new Map([said, ...all].map(way => [normalize(way), words(normalize(way))]))
  return [...ways.values()].filter(way => way.length > 0)
}

/** A word that neither English nor the chronicle uses as a common word names something. */
const isName = (said: string, { weight }: Knowledge): boolean => weight(said) > 0.75

/** Of the projects a name may mean ("Linkerd" is two), those that have the version, or at least its line. */
const having = (
  projects: readonly string[],
  number: string,
  { chronicle: { entries } }: Knowledge,
): string[] => {
  if (projects.length < 2) return [...projects]
  const exact = projects.filter(project => releasesOf(entries, [project], number).length > 0)
  if (exact.length > 0) return exact
  const line = projects.filter(
    project => releasesOf(entries, [project], `${number.split('.')[0]}.x`).length > 0,
  )
  return line.length > 0 ? line : [...projects]
}
