import { SOUNDS, TOGETHER } from './sounds.ts'
import { tableOf } from './table.ts'

const together = tableOf(TOGETHER)
const LONGEST = 4

/** How one character sounds; what is in no table of sounds stands for itself. */
const soundOfLetter = (letter: string): string => {
  const at = SOUNDS.indexOf(letter)
  if (at < 0) return letter
  const end = SOUNDS.lastIndexOf(' ', at)
  return SOUNDS.slice(SOUNDS.lastIndexOf(' ', end - 1) + 1, end)
}

/** How a run of Han characters sounds, without tones: `chong qi`. */
export const soundOf = (run: string): string => {
  const sounds: string[] = []
  for (let at = 0; at < run.length; ) {
    let length = Math.min(LONGEST, run.length - at)
    while (length > 1 && !together.has(run, at, at + length)) length--
    const letter = String.fromCodePoint(run.codePointAt(at)!)
    sounds.push(length > 1 ? together.valueOf(run, at, at + length)! : soundOfLetter(letter))
    at += Math.max(length, letter.length)
  }
  return sounds.join(' ')
}
