import type { Asked } from './intent.ts'

/** What stands between two things that are held against each other. */
const JOINTS = [
  ' or ',
  ' and ',
  ' vs ',
  ' vs. ',
  ' versus ',
  ' older than ',
  ' newer than ',
  ' younger than ',
  '比',
  '还是',
  '和',
  '跟',
  '与',
  '、',
  '/',
] as const

/** Whether the one did it before the other, to who claims it. */
const CLAIMED =
  /\b(?:earlier|sooner|later|older|newer|younger) (?:\w+ ){0,3}than\b|\b(?:before|after)\b|比.{1,24}[早晚先后老]/u

/**
 * Whether two names are joined as the two sides of a comparison ("Cilium or Istio"): then both are asked about, though
 * the chronicle may tell of one alone.
 */
export const areSides = (
  { intent, edge }: Asked,
  names: readonly { readonly said: string }[],
  text: string,
): boolean => {
  if (intent === 'whether' && names.length === 2 && CLAIMED.test(text)) return true
  if (intent !== 'compare' && !(intent === 'duration' && edge === 'first')) return false
  const closed = text.replace(/ ?(还是|和|跟|与|、|\/) ?/gu, '$1')
  return names.some(({ said }, i) => {
    const next = names[i + 1]
    return next !== undefined && JOINTS.some(joint => closed.includes(`${said}${joint}${next.said}`))
  })
}
