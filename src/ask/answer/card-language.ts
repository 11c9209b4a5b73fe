import type { Bilingual, Project } from '../../chronicle/schema.ts'
import { normalize } from '../../language.ts'
import { lineOf } from '../lexicon.ts'
import type { Subject } from '../types.ts'

/** The languages that projects here are written in, as their names are spelled. */
export const LANGUAGE = /(?:^|[^\p{L}])(?:C\+\+|Rust|Go|Golang|Scala|Java|JVM|Python|C)(?![\p{L}+])/u

/** The languages that a text names, in small letters. */
export const languagesIn = (text: string): string[] =>
  [...text.matchAll(new RegExp(LANGUAGE, 'gu'))].map(([found]) =>
    found.replace(/^[^\p{L}]/u, '').toLowerCase(),
  )

const names = (text: string): boolean => LANGUAGE.test(text)
/** The proxies of a mesh are its data plane. */
const PROXIES = /\bdata ?plane|\bprox(?:y|ies)\b|\bsidecar|数据平?面|数据层|代理|边车/iu
const holds = (text: string, { said, ways }: Subject): boolean =>
  (PROXIES.test(said) && PROXIES.test(text)) ||
  ways.some(({ line }) => lineOf(normalize(text)).includes(line))

/** What a card says of languages, in one of its tongues, a piece for each part where it names them apart. */
const piecesOf = (about: string): readonly string[] =>
  about
    .split(/[;,:.]\s|[；，。：]/u)
    .filter(names)
    .flatMap(clause => {
      const parts = clause.split(/ and (?=an? )|、/u)
      return parts.every(names) ? parts : [clause]
    })
    .map(piece => piece.replace(/^(?:and |with )+/u, '').replace(/[.。]$/u, ''))

/** What a card says of the language of these parts, or of all of it where none is named; undefined where it does not. */
export const languageOnCard = (
  { about }: Project,
  parts: readonly Subject[],
): { readonly says: Bilingual; readonly languages: readonly string[] } | undefined => {
  const of = (pieces: readonly string[]) =>
    parts.length === 0 ? pieces : pieces.filter(piece => parts.some(part => holds(piece, part)))
  const [en, zh] = [of(piecesOf(about.en)), of(piecesOf(about.zh))]
  const isWhole = parts.every(part => en.some(piece => holds(piece, part)))
  return en.length > 0 && zh.length > 0 && isWhole
    ? { says: { en: `${en.join(' and ')}.`, zh: `${zh.join('，')}。` }, languages: languagesIn(en.join(' ')) }
    : undefined
}
