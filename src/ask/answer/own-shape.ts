import type { Knowledge } from '../knowledge.ts'
import type { Answer, Query, Question } from '../types.ts'
import { saidOfAge } from './age.ts'
import { already } from './already.ts'
import { beyond } from './beyond.ts'
import { bounded } from './bounded.ts'
import { byEvent } from './by-event.ts'
import { claimed } from './claim.ts'
import { coming } from './coming.ts'
import { corrected, disputed } from './corrected.ts'
import { definition } from './definition.ts'
import { firstMesh } from './first-mesh.ts'
import { inRelease } from './in-release.ts'
import { keeper } from './keeper.ts'
import { lastStill } from './last-still.ts'
import { madeIn, writtenIn } from './made-in.ts'
import { maker } from './maker.ts'
import { member } from './member.ts'
import { newer } from './newer.ts'
import { nth } from './nth.ts'
import { otherName } from './other-name.ts'
import { related } from './related.ts'
import { relation as between } from './relation.ts'
import { secured } from './secured.ts'
import { severalWhens } from './several-whens.ts'
import { death } from './state.ts'

/**
 * What is asked in words that only such questions use, each sort read by a rule of its own; undefined for all others.
 * `ask` asks another question in the place of this one.
 */
export const ofOwnShape = (
  question: Question,
  query: Query,
  knowledge: Knowledge,
  ask: (question: Question) => Answer,
): Answer | undefined => {
  const wrong = corrected(query, knowledge)
  if (wrong) return wrong
  const dated = byEvent(question, query, knowledge) ?? beyond(question, query, knowledge)
  if (dated) return ask(dated)
  const before = bounded(question, query, knowledge)
  if (before) return ask(before)
  return (
    severalWhens(question, query, knowledge, ask) ??
    nth(query, knowledge) ??
    lastStill(query, knowledge) ??
    firstMesh(query, knowledge) ??
    inRelease(query, knowledge) ??
    related(question, query, knowledge) ??
    disputed(query, knowledge) ??
    newer(question, query, knowledge) ??
    member(question, query, knowledge) ??
    secured(query, knowledge) ??
    already(question, query, knowledge) ??
    between(query, knowledge) ??
    maker(query, knowledge) ??
    keeper(query, knowledge) ??
    madeIn(query, knowledge) ??
    writtenIn(query, knowledge) ??
    saidOfAge(query, knowledge) ??
    claimed(question, query, knowledge) ??
    death(query, knowledge) ??
    otherName(question, query, knowledge) ??
    definition(query, knowledge) ??
    coming(query, knowledge)
  )
}
