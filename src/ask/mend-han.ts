import { lookAlikes } from '../language/look-alikes.ts'
import { soundOf } from '../language/sound.ts'
import { hasHan, normalize } from '../language.ts'

/** Finds the term that a run of Han characters was meant to be, where it sounds or looks the same. */
export type HanMender = (run: string) => string | undefined

const LENGTHS = [4, 3, 2]
/** To sound a window takes a while: more than these in one text are no slips, but another text. */
const MOST_SOUNDED = 150

/**
 * Chinese is mostly typed by sound, so most slips are homophones: 毕页 for 毕业. A term stands for its sound, or its
 * shape, only where no other term has the same.
 */
export const hanMender = (terms: Iterable<string>): HanMender => {
  const bySound = new Map<string, Set<string>>()
  const known = new Set<string>()
  for (const term of terms) {
    const plain = normalize(term)
    if (!/^\p{Script=Han}{2,4}$/u.test(plain) || !hasHan(plain)) continue
    known.add(plain)
    const key = `${plain.length}${soundOf(plain)}`
    bySound.set(key, (bySound.get(key) ?? new Set()).add(plain))
  }
  return run => {
    const found = bySound.get(`${run.length}${soundOf(run)}`)
    if (found?.size === 1 && !found.has(run)) return [...found][0]
    const seen = lookAlikes(run).filter(other => known.has(other))
    return seen.length === 1 ? seen[0] : undefined
  }
}

/** Who slips keeps most letters: 毕页 is 毕业, but 义支 is no 移植. */
const sharesLetter = (window: string, to: string): boolean =>
  [...window].some((letter, i) => letter === [...to][i])

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** Whether a window begins or ends where a word does: in 证明自己 nobody slipped at 明自, though it sounds like 名字. */
const standsAlone = (run: string, at: number, length: number): boolean => {
  const begins = new Set([...segmenter.segment(run)].map(({ index }) => index))
  return begins.has(at) || at + length === run.length || begins.has(at + length)
}

/**
 * Mends the windows of a normalised text that nobody ever wrote: `isKnown` says whether a pair of characters stands
 * anywhere in the chronicle or in a term, `isSmall` whether a character is a word that holds sentences together.
 */
export const mendHan = (
  text: string,
  mend: HanMender,
  isKnown: (pair: string) => boolean,
  isSmall: (letter: string) => boolean,
): { text: string; mended: { from: string; to: string }[] } => {
  const mended: { from: string; to: string }[] = []
  let sounded = 0
  const read = text.replace(/\p{Script=Han}{2,}/gu, run => {
    const letters = [...run]
    for (const length of LENGTHS)
      for (let at = 0; at + length <= letters.length; at++) {
        const window = letters.slice(at, at + length).join('')
        const unheard = [...Array(length - 1).keys()].some(i => !isKnown(window.slice(i, i + 2)))
        if (!unheard || [...window].some(isSmall) || sounded++ >= MOST_SOUNDED) continue
        const to = mend(window)
        if (!to || !sharesLetter(window, to) || !standsAlone(letters.join(''), at, length)) continue
        mended.push({ from: window, to })
        letters.splice(at, length, ...to)
      }
    return letters.join('')
  })
  return { text: read, mended }
}
