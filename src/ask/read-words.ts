import { BREAK, hasHan } from '../language.ts'
import { DIRECTED } from './deeds.ts'
import type { Knowledge } from './knowledge.ts'
import { lineOf, type Segment, segment, type Unit, units } from './lexicon.ts'
import type { ProperNames } from './proper-names.ts'
import { isEnglish, isSomeEnglish } from './rarity.ts'
import { CHANNELS, NAMED_WEIGHT, readTerm } from './read-term.ts'
import { releasesNamed } from './releases.ts'
import { quoted, runSubjects } from './runs.ts'
import { SMALL_WORDS } from './small-words.ts'
import { subjectOf } from './subjects.ts'
import { numberOfThing } from './thing-numbers.ts'
import type { AskedVersion, Subject } from './types.ts'
import { VERSION } from './versions.ts'

/** What the words of a question name, in their order. */
export type Named = {
  /** Each name as it was said, and the projects it may mean. */
  readonly names: { readonly said: string; readonly ids: readonly string[] }[]
  readonly versions: AskedVersion[]
  readonly actions: string[]
  readonly subjects: Subject[]
  readonly objects: { action: string; line: string }[]
}

const SMALL = new Set(SMALL_WORDS)
/** Words after which a number is no part of the thing before them: "the v2 API in 1.14". */
const APART = new Set([
  'in',
  'since',
  'from',
  'until',
  'till',
  'by',
  'before',
  'after',
  'to',
  'and',
  'that',
  'than',
])

const textOf = ({ units: all }: Segment) => all.map(({ text }) => text).join(hasHan(all[0]!.text) ? '' : ' ')

const isSmall = (part: Segment) =>
  part.meanings.some(({ as }) => as === 'nothing') || part.units.every(({ text }) => SMALL.has(text))

/**
 * A number is a version of a project unless a thing of its own stands right before it: "Finagle 7.1" is no Linkerd.
 * A bare number needs its project before it, and has no three digits: 503 is none.
 */
const isOwnVersion = (said: string, owner: Segment | undefined): boolean => {
  if (!said.includes('.'))
    return said.length < 3 && owner?.meanings.some(({ as }) => as === 'project') === true
  if (!owner || hasHan(owner.units.at(-1)!.text)) return true
  if (owner.meanings.length === 0) return isEnglish(owner.units.at(-1)!.text)
  return owner.meanings.some(({ as }) => as !== 'subject')
}

/** Plain words that have versions themselves. */
const VERSIONED = /^(?:go|rust|java|python|ruby|helm|swift|node|protocol|api|version)s?$/u

/** In keywords the number may come last, behind plain words: "istio default retry 1.24". */
const isLastWord = (
  said: string,
  parts: readonly Segment[],
  at: number,
  owner: Segment | undefined,
): boolean =>
  at === parts.length - 1 &&
  said.includes('.') &&
  owner?.units.every(({ text }) => isEnglish(text) && !VERSIONED.test(text)) === true

/** A verb between a thing and the number it is raised to: "Finagle 升到 7.1", "upgraded Finagle to 7.1". */
const RAISED = /(?:升|升级|更新|提升|换|改)(?:到|至|为|成)了?$/u
const RAISES = /^(?:upgrad|updat|bump|rais)/u

/** A bare number before one of these counts or dates something. */
const COUNTS = /^(?:个|年|月|天|日|次|周|倍|%|days?|months?|weeks?|years?|times)$/u
/** Words that make a line of a version: "the 2.10 line". */
const OF_A_LINE = /^(?:line|series|branch|系列|分支|这条线|条线|线|x(?![a-z]))/u

const lineIn = (said: string, parts: readonly Segment[], at: number): string => {
  const behind = parts
    .slice(at + 1, at + 4)
    .map(textOf)
    .join('')
  return /^\d+\.\d+$/.test(said) && OF_A_LINE.test(behind) ? `${said}.x` : said
}

/** "10.x addresses", 10.0.0.0: numbers of a network. */
const isAddress = (said: string, next: string): boolean =>
  said.split('.').length > 3 || /^(?:address|ip|subnet|range|network|网段|地址|段)/u.test(next)

/** Takes the words of a normalised text one term at a time. */
export const readWords = (normalized: string, proper: ProperNames, knowledge: Knowledge): Named => {
  const named: Named = { names: [], versions: [], actions: [], subjects: [], objects: [] }
  let owner: Segment | undefined
  /** The last that was no Han character by itself. */
  let thing: Segment | undefined
  let deed: string | undefined
  let run: Unit[] = []
  let [raises, isRaised] = [false, false]
  const flush = () => {
    named.subjects.push(...runSubjects(run, knowledge))
    run = []
  }
  const parts = segment(knowledge.terms, units(normalized))
  for (const [i, part] of parts.entries()) {
    const said = textOf(part)
    const next = parts[i + 1] ? textOf(parts[i + 1]!) : ''
    const small = isSmall(part)
    if (part.units.length === 1 && hasHan(said) && (small || part.meanings.length === 0)) {
      run.push(part.units[0]!)
      if (!small) owner = part
      continue
    }
    const raised = RAISED.test(run.map(unit => unit.text).join('')) || (raises && isRaised)
    raises ||= RAISES.test(said)
    isRaised = said === 'to'
    flush()
    if (deed && !small && said !== BREAK && /^\p{Script=Latin}/u.test(said)) {
      const isThing =
        part.meanings.some(({ as }) => as === 'project') || proper.words.has(said) || !isSomeEnglish(said)
      if (isThing) named.objects.push({ action: deed, line: lineOf(said) })
      deed = undefined
    }
    deed =
      part.meanings.flatMap(meaning =>
        meaning.as === 'action' && DIRECTED.has(meaning.name) ? [meaning.name] : [],
      )[0] ?? (small ? deed : undefined)
    if (said === BREAK) owner = undefined
    else if (VERSION.test(said) && part.meanings.length === 0 && !isAddress(said, next)) {
      const isOwn =
        isOwnVersion(said, raised ? thing : owner) ||
        (named.versions.length === 0 &&
          isLastWord(said, parts, i, owner) &&
          named.names.some(({ ids }) => releasesNamed({ number: said, projects: ids }, knowledge).length > 0))
      if (isOwn && !(COUNTS.test(next) && !said.includes('.'))) {
        if (CHANNELS.has(named.subjects.at(-1)?.said ?? '')) named.subjects.pop()
        named.versions.push({ number: lineIn(said, parts, i), projects: named.names.at(-1)?.ids ?? [] })
      } else if (said.includes('.') || (owner && !hasHan(owner.units.at(-1)!.text)))
        named.subjects.push(
          ...numberOfThing(said, owner !== undefined && VERSIONED.test(textOf(owner)), knowledge),
        )
    } else {
      readTerm(part, said, small, { named, proper, knowledge })
      if (APART.has(said)) owner = undefined
      else if (!small && !CHANNELS.has(said)) {
        owner = part
        thing = part
      }
    }
  }
  flush()
  named.subjects.push(...quoted(normalized, knowledge))
  const alone = proper.phrases.filter(
    phrase => isOfOther(phrase) || !units(phrase).some(({ key }) => isProject(key, knowledge)),
  )
  for (const phrase of alone)
    named.subjects.push(
      ...subjectOf(phrase, [], true, knowledge).map(subject => ({
        ...subject,
        weight: NAMED_WEIGHT,
        wanted: isStrange(phrase, knowledge) || isOfOther(phrase),
      })),
    )
  return named
}

/** A name that begins with another word than "service mesh", which stands in it, is of another thing than all meshes. */
const isOfOther = (phrase: string): boolean => /^[a-z]+ (?:[a-z]+ )?service mesh$/u.test(phrase)

/** A name of which the chronicle does not even know every word. */
const isStrange = (phrase: string, { postings }: Knowledge): boolean =>
  units(phrase).some(({ key }) => !postings.has(key))

const isProject = (key: string, { terms }: Knowledge) =>
  terms.root.next.get(key)?.meanings.some(({ as }) => as === 'project') === true
