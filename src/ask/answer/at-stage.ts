import type { Knowledge } from '../knowledge.ts'
import { releasesNamed } from '../releases.ts'
import { MATURITY, stagesIn } from '../stage-names.ts'
import type { Answer, Query } from '../types.ts'
import { compareVersions, isLine } from '../versions.ts'
import { byDate } from './select.ts'
import { isAt, piecesOn, thingOf } from './stages.ts'

/**
 * Whether a thing was at a stage in the release named: by what it was last said to be, there or before. Undefined where
 * that is not asked, or nothing is said of its stage.
 */
export const atStage = (query: Query, knowledge: Knowledge): Answer | undefined => {
  const [version, ...others] = query.versions
  const [asked, ...more] = stagesIn(query, 1).filter(({ name }) =>
    MATURITY.some(stage => stage.name === name),
  )
  const thing = thingOf(query)
  if (!version || others.length > 0 || isLine(version.number) || query.relation) return undefined
  if (!asked || more.length > 0 || !thing?.named) return undefined
  const [release] = releasesNamed(version, knowledge)
  if (!release?.version) return undefined
  const told = piecesOn(thing, { ...query, versions: [], actions: [] }, knowledge)
    .filter(
      ({ entry }) =>
        entry.project === release.project && compareVersions(entry.version!, release.version!) <= 0,
    )
    .flatMap(piece => {
      const stage = MATURITY.findLast(one => isAt(one, thing, piece))
      return stage ? [{ piece, stage }] : []
    })
    .sort((a, b) => byDate(a.piece.entry, b.piece.entry))
  const last = told.findLast(({ piece }) => piece.passage.kind === 'change') ?? told.at(-1)
  if (!last) return undefined
  const { entry, passage } = last.piece
  // What it is said to be is told, and not that it came.
  const own = { ...query, actions: ['changed'] }
  const hit = { entry, passages: [passage], score: 0 }
  return { kind: 'whether', query: own, yes: last.stage.name === asked.name, hit, history: [] }
}
