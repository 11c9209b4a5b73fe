import type { Entry } from '../../chronicle/schema.ts'
import type { Knowledge } from '../knowledge.ts'
import { releasesNamed } from '../releases.ts'
import { spoken } from '../spoken.ts'
import type { Answer, Query, Question } from '../types.ts'
import { compareVersions, isLine } from '../versions.ts'
import { hardDeeds } from '../weigh.ts'
import { beside } from './beside.ts'
import { asHit, byDate } from './select.ts'

/** Any release at all is asked for: "is there a newer one", "还有新版吗". */
const ANY =
  /\b(?:any(?:thing|more)?|another|newer|more|further|later|other|ever)\b|\ba (?:\w+ )?(?:release|version)\b|新版|版本?[吗没么]|(?:其他|其它|别的|更新的|后续)|(?:还|再)(?:有|出|发|记)/u
const NEWER_THAN = /\b(?:newer|later|higher|more recent) (?:[\w.]+ ){0,4}than\b|\bbeyond\b/u
/** "Is there anything newer than 1.30" holds no two things against each other. */
const IS_THERE = /^\W*(?:is|are|was|were|has|have|did|does|do)\b/u
/** What only says that it is a release, and a new one. */
const A_RELEASE =
  /^(?:.?新|没有|newer|later|record\w*|记录?|收录|别的|其[他它]|后续|更新|发过?|出过?|more|anything|另外?)/u

const isPreview = ({ rank }: Entry): boolean => rank === 'pre-release' || rank === 'edge'

/** The next patch behind the last feature release, or behind another patch of its line. */
const patchAfter = (anchor: Entry, { entriesOf }: Knowledge): Entry | undefined =>
  entriesOf([anchor.project])
    .filter(({ kind, version }) => kind === 'release' && version !== undefined)
    .filter(one => !isPreview(one) && one.date >= anchor.date)
    .filter(one => compareVersions(one.version!, anchor.version!) > 0)
    .sort(byDate)[0]

/** Whether there is a release after the one that is named, or before it; undefined where that is not asked. */
export const newer = (question: Question, query: Query, knowledge: Knowledge): Answer | undefined => {
  const { intent, versions, subjects, period, names, kinds } = query
  const text = spoken(query.text)
  const relation = query.relation ?? (NEWER_THAN.test(text) ? 'after' : undefined)
  const [version, ...others] = versions
  const asks = intent === 'whether' || (intent === 'compare' && IS_THERE.test(text))
  if (!asks || !relation || !version || others.length > 0 || isLine(version.number)) return undefined
  const isOfReleases = kinds.every(kind => kind === 'release') && ANY.test(text)
  if (period || names.length > 1 || hardDeeds(query).length > 0 || !isOfReleases) return undefined
  if (!subjects.every(({ said }) => A_RELEASE.test(said))) return undefined
  const [anchor] = releasesNamed(version, knowledge)
  if (!anchor || isPreview(anchor)) return undefined
  const plain: Query = {
    ...query,
    intent: 'whether',
    relation,
    subjects: [],
    actions: [],
    kinds: ['release'],
  }
  const next = beside(question, plain, relation, knowledge)
  if (next?.kind === 'entry' && next.hit.entry !== anchor && next.beside)
    return { kind: 'whether', query: plain, yes: true, hit: next.hit, history: [] }
  const patch = relation === 'after' ? patchAfter(anchor, knowledge) : undefined
  if (patch) return { kind: 'whether', query: plain, yes: true, hit: asHit(patch), history: [] }
  const edge = relation === 'after' ? 'latest' : 'first'
  const { relation: _, ...last } = plain
  const own = { projects: [anchor.project], names: [[anchor.project]], versions: [] }
  return { kind: 'whether', query: { ...last, ...own, edge }, yes: false, hit: asHit(anchor), history: [] }
}
