import { spoken } from './spoken.ts'
import type { Query } from './types.ts'

/** A stage that a thing comes to: how a question names it beside its deeds, and what a change says that tells of it. */
export type Stage = {
  readonly name: string
  readonly asks?: RegExp
  readonly tells?: RegExp
}

/** In the order in which things come to them. */
const STAGES: readonly Stage[] = [
  {
    name: 'added',
    asks: /\b(?:first|introduc\w+|added|arriv\w+|appear\w*|debut\w*|begun|began|begin\w*)\b|开工|动工|起步|引入|新增|出现|首次|最初/u,
  },
  {
    name: 'experimental',
    asks: /\b(?:experiment\w*|preview|trial)\b|实验|试验|尝鲜/u,
    tells: /\b(?:experiment\w*|preview)\b/iu,
  },
  { name: 'alpha', asks: /\balpha\b/u, tells: /\balpha\b/iu },
  { name: 'beta', asks: /\bbeta\b/u, tells: /\bbeta\b/iu },
  {
    name: 'stabilized',
    asks: /\b(?:graduat\w+|stable|ga|general(?:ly)? availab\w+|production|official\w*|the real thing)\b|\b(?:to|being|became|become|for) (?:real|full|proper)\b|转正|毕业|正式|稳定|成熟/u,
    tells: /\b(?:stable|generally available|GA|production[- ]ready|fully supported)\b/u,
  },
  { name: 'on by default' },
  {
    name: 'only',
    asks: /\b(?:only (?:choice|option|one|way|\w+ (?:left|supported))|sole|mandatory)\b|唯一|只(?:剩|能用|支持)/u,
    tells: /\b(?:the only|sole)\b/iu,
  },
  { name: 'deprecated' },
  { name: 'frozen' },
  { name: 'off by default' },
  { name: 'removed' },
]

/** The stages that say how far a thing has come, the least first. */
export const MATURITY = STAGES.filter(({ name }) => /^(?:experimental|alpha|beta|stabilized)$/u.test(name))

/** Whether a word only names a stage. */
export const saysStage = (said: string): boolean => STAGES.some(({ asks }) => asks?.test(said))

/** A release that bears such a name comes before another. */
const A_PREVIEW = /\b(?:alpha|beta) (?:releases?|versions?|builds?)\b|(?:alpha|beta) ?(?:版|测试)/u

/** The unfinished stage that a question asks of by name, and what a text says that tells of it. */
export const unfinishedIn = ({ text }: Query): RegExp | undefined => {
  if (A_PREVIEW.test(spoken(text))) return undefined
  const [asked, ...more] = STAGES.filter(({ name, asks }) => UNFINISHED.has(name) && asks?.test(spoken(text)))
  return more.length === 0 ? asked?.tells : undefined
}

/** The stages that a question names: its deeds, and by words of their own. */
export const stagesIn = (query: Query, most = 2): Stage[] => {
  const text = spoken(query.text)
  // "Got" and "came" are said of every stage.
  const isDone = (name: string) => name !== 'added' && query.actions.includes(name)
  const named = STAGES.filter(({ name, asks }) => isDone(name) || asks?.test(text))
  // "From experimental to on by default" is no more than that.
  const isSaid = ({ name, asks }: Stage) => name !== 'added' && (name !== 'stabilized' || asks?.test(text))
  const later = named.length > most ? named.filter(isSaid) : named
  // Who asks how long something was an experiment, or frozen, asks until it was none.
  const [only, ...more] = later
  const end =
    only && (UNFINISHED.has(only.name) ? 'stabilized' : GOING.has(only.name) ? 'removed' : undefined)
  return most > 1 && end && more.length === 0 && !COMES_TO.test(text)
    ? STAGES.filter(stage => stage === only || stage.name === end)
    : later
}

/** Stages that a thing is to leave again. */
export const UNFINISHED: ReadonlySet<string> = new Set(['experimental', 'alpha', 'beta'])
const GOING: ReadonlySet<string> = new Set(['deprecated', 'frozen', 'off by default'])
const COMES_TO =
  /\b(?:after|since|until|till|between|reach\w*|become|became|get|got|go|went|to)\b|之后|以后|到|才|成|变|→|->|=>/u
