import type { Bilingual, Change, Chronicle, Entry, Project } from '../src/chronicle/schema.ts'
import { CHANGE_SECTIONS } from '../src/chronicle/schema.ts'

/** A chance that is the same in every run (mulberry32). */
export const chance = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296
}
type Chance = () => number

export const pick = <T>(from: readonly T[], roll: Chance): T => from[Math.floor(roll() * from.length)]!

const SYLLABLES = [...'bcdfghjklmnprstvwz'].flatMap(consonant => [...'aeiou'].map(vowel => consonant + vowel))
const CODAS = ['n', 'x', 'r', 'l', 'sk', 'mp', 'dt', 'g', '']
/** As many words as four syllables make, and a number that scatters them: neighbours share no beginning and no end. */
const [WORDS, SCATTER] = [SYLLABLES.length ** 4, 40_503_001]

/** The n-th invented word, no two alike. */
const invented = (n: number): string => {
  let rest = (n * SCATTER) % WORDS
  let word = ''
  for (let i = 0; i < 4; i++, rest = Math.floor(rest / SYLLABLES.length))
    word += SYLLABLES[rest % SYLLABLES.length]
  return word + CODAS[n % CODAS.length]
}

const NOUNS = 'filter gateway dashboard protocol extension policy cluster metric tracing proxy'.split(' ')
const NOUNS_HAN = '过滤器 网关 仪表盘 协议 扩展 策略 集群 指标 追踪 代理'.split(' ')
const DEEDS = ['is added', 'is removed', 'is deprecated', 'is fixed', 'is on by default', 'is renamed']
const DEEDS_HAN = ['新增', '被移除', '被弃用', '已修复', '默认开启', '被改名']
/** Entries a project has. */
const RUN = 60

type Stock = { readonly words: readonly string[]; readonly han: readonly string[] }

/** Common words are drawn more often: the more so, the earlier in the list they stand. */
const drawn = (words: readonly string[], roll: Chance) => words[Math.floor(roll() ** 3 * words.length)]!

const stockOf = ({ entries }: Chronicle): Stock => {
  const text = entries.flatMap(({ text, changes }) => [...text, ...changes.map(change => change.text)])
  const tally = new Map<string, number>()
  for (const { en } of text)
    for (const word of en.toLowerCase().match(/[a-z]{2,}/g) ?? []) tally.set(word, (tally.get(word) ?? 0) + 1)
  const words = [...tally].sort((a, b) => b[1] - a[1]).map(([word]) => word)
  return {
    words,
    han: [...new Set(text.flatMap(({ zh }) => [...zh]).filter(c => /\p{Script=Han}/u.test(c)))],
  }
}

/** What is generated, and questions whose answer is known. */
export type Grown = {
  readonly chronicle: Chronicle
  readonly questions: readonly { readonly question: string; readonly id: string }[]
}

const subjectOf = (n: number, { han }: Stock, roll: Chance): Bilingual => {
  const noun = Math.floor(roll() * NOUNS.length)
  const name = invented(n)
  return {
    en: `${name[0]!.toUpperCase()}${name.slice(1)} ${NOUNS[noun]}`,
    zh: `${pick(han, roll)}${pick(han, roll)}${NOUNS_HAN[noun]}`,
  }
}

const changeOf = (n: number, stock: Stock, roll: Chance): Change => {
  const deed = Math.floor(roll() * DEEDS.length)
  const sentence = Array.from({ length: 9 }, () => drawn(stock.words, roll)).join(' ')
  const han = Array.from({ length: 18 }, () => drawn(stock.han, roll)).join('')
  return {
    section: CHANGE_SECTIONS[[0, 3, 2, 4, 1, 1][deed]!]!,
    subject: subjectOf(n, stock, roll),
    text: { en: `it ${DEEDS[deed]}, ${sentence}.`, zh: `${DEEDS_HAN[deed]}，${han}。` },
  }
}

const entryOf = (project: Project, at: number, number: number, stock: Stock, roll: Chance): Entry => {
  const version = `${Math.floor(at / 20)}.${at % 20}.0`
  const month = String(1 + (at % 12)).padStart(2, '0')
  const date = `${2012 + ((number + Math.floor(at / 12)) % 14)}-${month}-${String(1 + Math.floor(roll() * 28)).padStart(2, '0')}`
  const changes = Array.from({ length: 2 + Math.floor(roll() * 4) }, (_, i) =>
    changeOf(number * 8 + i, stock, roll),
  )
  const [first] = changes
  const { en } = project.name
  return {
    id: `${project.id}-${version}`,
    project: project.id,
    date,
    kind: 'release',
    version,
    rank: 'feature',
    title: { en: `${en} ${version}`, zh: `${en} ${version} 发布` },
    text: [
      { en: `${en} ${version}: ${first!.subject!.en}.`, zh: `${en} ${version}：${first!.subject!.zh}。` },
    ],
    changes,
    commentary: [],
    errata: [],
    sources: [{ title: `Release v${version}`, url: `https://example.org/${project.id}/v${version}`, date }],
    origin: 'chronicle',
    place: { file: `knowledge/${project.id}/2020.md`, line: 1 },
  }
}

const projectOf = (n: number): Project => {
  const name = `${invented(900_000 + n * 7)}mesh`
  const spoken = `${name[0]!.toUpperCase()}${name.slice(1)}`
  return {
    id: name,
    name: { en: spoken, zh: spoken },
    about: { en: `${spoken}, a mesh.`, zh: `${spoken}，一个网格。` },
    aliases: [],
  }
}

const ways = (project: string, subject: Bilingual, number: number): string =>
  [
    `when did ${project} get the ${subject.en}?`,
    `${project} 的 ${subject.zh} 是哪个版本？`,
    `which version of ${project} came with the ${subject.en.replace(/(?<=^..)(.)(.)/, '$2$1')}`,
  ][number % 3]!

/** A chronicle of `size` entries: the real ones and invented ones, with projects, versions, subjects and words of their own. */
export const grow = (real: Chronicle, size: number, seed = 7): Grown => {
  const roll = chance(seed)
  const stock = stockOf(real)
  const more = Math.max(0, size - real.entries.length)
  const projects = Array.from({ length: Math.ceil(more / RUN) }, (_, n) => projectOf(n))
  const entries = Array.from({ length: more }, (_, n) =>
    entryOf(projects[Math.floor(n / RUN)]!, n % RUN, n, stock, roll),
  )
  const questions = Array.from({ length: more > 0 ? 60 : 0 }, (_, n) => {
    const entry = pick(entries, roll)
    const project = projects.find(({ id }) => id === entry.project)!
    return { id: entry.id, question: ways(project.name.en, entry.changes.at(-1)!.subject!, n) }
  })
  return {
    chronicle: {
      ...real,
      projects: [...real.projects, ...projects],
      entries: [...real.entries, ...entries].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)),
    },
    questions,
  }
}
