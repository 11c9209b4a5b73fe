import { subjectCalled } from '../called.ts'
import type { Knowledge } from '../knowledge.ts'
import { search } from '../search.ts'
import type { Answer, Query } from '../types.ts'
import { isStillThere, isSure } from './confidence.ts'
import { historyOf } from './history.ts'
import { meant } from './meant.ts'

/** Sections of what goes; what is told elsewhere in words for an end may be the end of another thing. */
const GOES: ReadonlySet<string> = new Set(['removed', 'deprecated'])
/** What was never removed may have been deprecated or ended, and what never ended removed: said as what it was. */
export const fading = (query: Query, knowledge: Knowledge): Answer | undefined => {
  const said = ['removed', 'ended'].find(deed => query.actions.includes(deed))
  if (said === undefined) return undefined
  for (const deed of said === 'removed' ? ['deprecated', 'ended'] : ['removed']) {
    const asked = { ...query, actions: query.actions.map(action => (action === said ? deed : action)) }
    const found = search(asked, knowledge)
    const [first] = found[0]?.passages ?? []
    const isOther = first?.section && !GOES.has(first.section) && !subjectCalled(asked, first)
    if (found[0]?.deed && !isOther && !isStillThere(asked, found[0]) && isSure(asked, found[0])) {
      const hit = meant(asked, found, knowledge)
      return { kind: 'entry', query: asked, hit, history: historyOf(asked, knowledge, hit.entry) }
    }
  }
  return undefined
}
