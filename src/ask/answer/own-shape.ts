import type { Knowledge } from '../knowledge.ts'
import type { Answer, Query, Question } from '../types.ts'
import { saidOfAge } from './age.ts'
import { already } from './already.ts'
import { coming } from './coming.ts'
import { inRelease } from './in-release.ts'
import { keeper } from './keeper.ts'
import { madeIn, writtenIn } from './made-in.ts'
import { maker } from './maker.ts'
import { member } from './member.ts'
import { newer } from './newer.ts'
import { otherName } from './other-name.ts'
import { related } from './related.ts'
import { relation as between } from './relation.ts'
import { death } from './state.ts'

/** What is asked in words that only such questions use, each sort read by a rule of its own; undefined for all others. */
export const ofOwnShape = (question: Question, query: Query, knowledge: Knowledge): Answer | undefined =>
  related(question, query, knowledge) ??
  newer(question, query, knowledge) ??
  member(question, query, knowledge) ??
  inRelease(query, knowledge) ??
  already(question, query, knowledge) ??
  between(query, knowledge) ??
  maker(query, knowledge) ??
  keeper(query, knowledge) ??
  madeIn(query, knowledge) ??
  writtenIn(query, knowledge) ??
  saidOfAge(query, knowledge) ??
  death(query, knowledge) ??
  otherName(question, query, knowledge) ??
  coming(query, knowledge)
