import { hasHan, normalize } from '../../language.ts'
import type { Knowledge } from '../knowledge.ts'
import { lineOf } from '../lexicon.ts'
import { passagesOf } from '../passages.ts'
import type { Hit, Query, Subject } from '../types.ts'

/** Words that say no more than that something is so, or is there. */
const PLAIN =
  /^(?:ever|really|actually|offici\w*|origin\w*|initial\w*|final\w*|eventual\w*|full\w*|nativ\w*|proper\w*|already|still|also|even|support\w*|includ\w*|exist\w*|work\w*|runs?|available|buil[dt]|ship\w*|offer\w*|provid\w*|allow\w*|lets?|br(?:ing|ought)s?|g[ia]ve\w*|ma(?:ke|de)s?|handl\w*|speak\w*|understand\w*|able|there|true|correct|right|read|heard|told|claim\w*|year\w*|month\w*|version\w*|release\w*|project\w*|feature\w*|kind\w*|sort\w*|thing\w*|time\w*|days?|back|late\w*|early|end|begin\w*|launch\w*|public\w*|announce\w*|happen\w*|appear\w*|land\w*|debut\w*|start\w*|arriv\w*|receiv\w*|enabl\w*|turn\w*|used?|uses|using|default\w*|real\w*|seriously|possible|cluster\w*|machine\w*|deploy\w*|install\w*|official)$/u
/** A word that says less is said of anything. */
const A_WORD = 0.08

/** What such a character begins, or what stands around a plain verb, was cut by chance or leads up to the question. */
const CHATTER = /^[真请听早了会可还也都开后原起刚想问下做过一]|[有的是在就能]/u
/** A word in Han says less: it may be cut of two. */
const A_HAN_WORD = 0.15

const isWord = ({ said, weight }: Subject): boolean =>
  /^[a-z]/u.test(said) && weight >= A_WORD && !said.split(' ').every(word => PLAIN.test(word))

const isHanWord = ({ said, named, weight }: Subject): boolean =>
  !named && hasHan(said) && weight >= A_HAN_WORD && !CHATTER.test(said)

const stands = ({ ways }: Subject, line: string): boolean =>
  ways.some(way => line.includes(way.line) || way.words.every(({ word }) => line.includes(` ${word} `)))

/**
 * Whether the question says something of the thing that stands nowhere in what was found: "did Google sell Istio" is no
 * yes where Google and Istio are told of. Among words in Han a Latin one is a thing.
 */
export const isUnproved = (asked: Query, { entry, passages }: Hit, { cards }: Knowledge): boolean => {
  const pieces = passages.length > 0 ? passages : passagesOf(entry)
  const told = [entry.title, ...entry.text, ...pieces.flatMap(({ subject, text }) => [subject ?? text, text])]
  const line = `${lineOf(normalize(told.map(({ en, zh }) => `${en} | ${zh}`).join(' | ')))}${cards.get(entry.project) ?? ''}`
  const isHan = hasHan(asked.text)
  return asked.subjects.some(
    subject => (isHan ? isHanWord(subject) : isWord(subject)) && !stands(subject, line),
  )
}
