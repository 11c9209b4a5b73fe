import type { Knowledge } from '../knowledge.ts'
import { spoken } from '../spoken.ts'
import type { Answer, Hit, Query } from '../types.ts'
import { hardDeeds } from '../weigh.ts'
import { nothing } from './nothing.ts'
import { fits } from './select.ts'

const SECURITY =
  /\bcves?\b|\bvulnerabilit|\bsecurity (?:fix|patch|hole|issue|bug|flaw|problem|advisor|update|release)|漏洞|安全(?:问题|修复|更新|补丁|隐患)/u
/** Those words, where they are what is asked for and name nothing else. */
const OF_SECURITY = /^(?:cves?|vulnerabilit\w*|security.*|holes?|bugs?|flaws?|漏洞|安全.*|号)$/u
/** A word that says less names nothing. */
const PLAIN = 0.25

/** Whether a question asks of security holes. */
export const asksOfSecurity = ({ text }: Query): boolean => SECURITY.test(spoken(text))

/** Whether a word only names them. */
export const saysSecurity = (said: string): boolean => OF_SECURITY.test(said)

/** The releases that mended security holes, each with what it says of them; undefined where something else is asked. */
export const secured = (query: Query, knowledge: Knowledge): Answer | undefined => {
  const { intent, versions, subjects } = query
  if ((intent !== 'list' && intent !== 'count') || versions.length > 0 || query.relation) return undefined
  if (!asksOfSecurity(query) || hardDeeds(query).length > 0) return undefined
  if (!subjects.every(({ said, named, weight }) => saysSecurity(said) || (!named && weight < PLAIN)))
    return undefined
  const asked: Query = { ...query, kinds: ['release'] }
  const hits = knowledge.entriesOf(query.projects).flatMap((entry): Hit[] => {
    const passages = entry.changes
      .filter(({ section }) => section === 'security')
      .map(({ section, subject, text }) => ({
        kind: 'change' as const,
        section,
        text,
        ...(subject && { subject }),
      }))
    return passages.length > 0 && fits(asked, entry) ? [{ entry, passages, score: 0 }] : []
  })
  if (hits.length === 0) return nothing(asked, query.period ? 'outside' : 'not-recorded', knowledge)
  return intent === 'count'
    ? { kind: 'count', query: asked, total: hits.length, hits, others: [] }
    : { kind: 'list', query: asked, hits, total: hits.length }
}
