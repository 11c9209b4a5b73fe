import type { Report } from './update.ts'

/** So many names are told; the file has the rest. */
const SHOWN = 8

const count = (n: number, thing: string) => `${n} ${thing}${n === 1 ? '' : 's'}`

const listed = (names: readonly string[]) =>
  names.length <= SHOWN
    ? names.join(', ')
    : `${names.slice(0, SHOWN).join(', ')} and ${names.length - SHOWN} more`

/** What came of a run, a line a repository and a line a doubt, and whether it all went well. */
export function tellRun({ outcomes, problems, rows }: Report): { lines: string[]; isWell: boolean } {
  if (problems.length > 0)
    return {
      lines: [
        ...problems.map(({ file, line, message }) => `${file}:${line} ${message}`),
        `${count(problems.length, 'problem')} in the almanac: nothing was asked, nothing was written`,
      ],
      isWell: false,
    }
  const fresh = outcomes.flatMap(outcome => outcome.fresh)
  const doubts = outcomes.flatMap(outcome => outcome.doubts)
  const stops = outcomes.filter(({ stopped }) => stopped !== undefined)
  const keeps = doubts.flatMap(({ keep }) => (keep ? [`${keep} <why>`] : []))
  return {
    lines: [
      ...outcomes.map(outcome => {
        const names = outcome.fresh.map(({ project, version }) => `${project} ${version}`)
        const said = outcome.stopped ?? (names.length > 0 ? listed(names) : 'nothing new')
        return `${outcome.repository}: ${said}`
      }),
      ...doubts.map(({ about, why }) => `? ${about}: ${why}`),
      ...(keeps.length > 0 ? ['To let these stand, add to almanac/decided.txt:', ...keeps] : []),
      [
        `${count(fresh.length, 'row')} written, ${rows} in all`,
        ...(doubts.length > 0 ? [`${doubts.length} for a person to decide`] : []),
        ...(stops.length > 0 ? [`${stops.length} of ${outcomes.length} repositories not read`] : []),
      ].join(', '),
    ],
    isWell: doubts.length === 0 && stops.length === 0,
  }
}
