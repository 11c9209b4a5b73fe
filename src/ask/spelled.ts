import { edits } from './slips.ts'

/** How people who type fast write the small words that a question hangs on; each is no other word. */
const FAST: Readonly<Record<string, string>> = {
  wen: 'when', whn: 'when', wehn: 'when', whne: 'when', hwen: 'when', wich: 'which', whcih: 'which', wihch: 'which', whihc: 'which',
  wat: 'what', wut: 'what', waht: 'what', whta: 'what', hwat: 'what', teh: 'the', adn: 'and', wehre: 'where', wer: 'were', frist: 'first', cam: 'came',
  fisrt: 'first', firts: 'first', furst: 'first', frst: 'first', wot: 'what', wuz: 'was', cud: 'could', wud: 'would', shud: 'should',
  wiv: 'with', wth: 'with', dat: 'that', whr: 'where', brot: 'brought', hoo: 'who',
  tsl: 'tls', vesion: 'version', verison: 'version', versoin: 'version', relase: 'release', realease: 'release', relaese: 'release',
} // biome-ignore format: a table
const ANY = new RegExp(`(?<![\\w.-])(?:${Object.keys(FAST).join('|')})(?![\\w.-])`, 'gu')

/** How those write them who type Chinese by sound, or as it once was written. */
const SOUNDED: readonly (readonly [RegExp, string])[] = [
  [/[甚神][么马](?=时|版|是|人|原因|日|样|[?？]|$)|甚么/gu, '什么'],
  [/时侯|(?<=什么|啥|那|有|的|几)时后(?!端|续|台|面)/gu, '时候'],
  [/肿么/gu, '怎么'],
  [/吐[曹嘈糟]/gu, '吐槽'],
]

/** "How" and what it measures by, whichever of the two is mistyped: "how log", "hwo mny". */
const MEASURES = ['long', 'many', 'much'] as const
const HOW =
  /(?<![\w.-])(how|hwo|hw|hoe|hou|who) ?(?!such\b|gone\b|done\b|may (?:i|we|you|one|it|they|he|she|the)\b|log (?:files?|lines?|levels?|messages?|output|in)\b)([a-z]{2,6})(?![\w.-])/gu

const measured = (whole: string, how: string, by: string): string => {
  // "Who may" asks for somebody.
  const slips = how === 'who' ? 0 : 1
  const meant = MEASURES.find(measure => edits(by, measure, slips) <= slips)
  return meant === undefined ? whole : `how ${meant}`
}

/** The first generation of Linkerd, as people call it who know both. */
const OLD =
  /(?:\b(?:old|older|original|classic|first[- ]gen(?:eration)?|jvm|scala)[- ]|(?:老版?|旧版?|初代|第[一1]代) ?(?:的 ?)?)linkerd(?![\w-]| ?[\d.])/gu
/** A generation somewhere behind the name: "Linkerd 这边的 2.x". */
const BEHIND = /^([^\d]{0,80}?\blinkerd)(?![\w-]| ?[\d.])([^\d]{1,40}?)(?<![\d.a-z])([12])\.x(?![\w.])/u

/** Among numbers of the second generation, what is older is an older release of it: "older Linkerd proxies". */
const OF_THE_SECOND = /(?<![\d.])2\.\d/u
const OLDER = /^(?:older?[- ]|[老旧])/u

/** A normalised text with the small words spelled out, and a generation of Linkerd named as its card names it. */
export const spelled = (normalized: string): string =>
  SOUNDED.reduce((text, [said, meant]) => text.replace(said, meant), normalized)
    .replace(ANY, word => FAST[word] ?? word)
    .replace(/\bstables\b/gu, 'stable releases')
    .replace(HOW, measured)
    .replace(/\bend[- ]2[- ]end\b/gu, 'end to end')
    .replace(OLD, said => (OLDER.test(said) && OF_THE_SECOND.test(normalized) ? said : 'linkerd1'))
    .replace(BEHIND, '$1 $3.x$2')
