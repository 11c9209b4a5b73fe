import type { Problem } from '../chronicle/schema.ts'

/** What a person decided about a tag: it is no release, it is gone and its row stays, or GitHub's day is known. */
export type Decisions = ReadonlyMap<string, string>

/** What a tag is called among decisions. */
export const keyOf = (repository: string, tag: string): string => `${repository} ${tag}`

const LINE = /^(\S+\/\S+) (\S+) (none|gone|\d{4}-\d{2}-\d{2}) (\S.*)$/
const EXAMPLE = 'linkerd/linkerd2 edge-1.2.3 none a number out of the scheme'

/** Reads `decided.txt`: a line a tag, with the repository, the tag, the decision and why; `#` begins a remark. */
export function readDecisions(file: string, text: string): { decisions: Decisions; problems: Problem[] } {
  const decisions = new Map<string, string>()
  const problems: Problem[] = []
  text.split('\n').forEach((line, n) => {
    if (line.trim() === '' || line.startsWith('#')) return
    const [, repository, tag, decision] = LINE.exec(line) ?? []
    if (repository && tag && decision) decisions.set(keyOf(repository, tag), decision)
    else problems.push({ file, line: n + 1, message: `expected a line such as "${EXAMPLE}", got "${line}"` })
  })
  return { decisions, problems }
}
