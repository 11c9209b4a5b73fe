import { load } from '../chronicle/load.ts'
import { readAlmanacConfig } from '../config.ts'
import { coverage, tellCoverage } from './coverage.ts'
import { tellRun } from './report.ts'
import { update } from './update.ts'

const USAGE = `usage: npm run almanac     ask GitHub for new releases and write them into knowledge/almanac
       npm run coverage    what every day of the year has to show`

/** What is kept between runs: GitHub's pages and the days it gave. */
const MEMORY = 'data/almanac.json'

const print = (lines: readonly string[]) => process.stdout.write(`${lines.join('\n')}\n`)

const run = async (command: string | undefined): Promise<boolean> => {
  const read = readAlmanacConfig()
  if ('problems' in read) {
    process.stderr.write(`${read.problems.join('\n')}\n`)
    return false
  }
  const { apiUrl, token, knowledgeDir } = read.config
  if (command === 'coverage') {
    print(tellCoverage(coverage(load(knowledgeDir, undefined, { almanac: true }).entries)))
    return true
  }
  if (command !== 'update') {
    process.stderr.write(`${USAGE}\n`)
    return false
  }
  const api = { url: apiUrl, ...(token !== undefined && { token }) }
  const { lines, isWell } = tellRun(await update({ knowledge: knowledgeDir, memory: MEMORY }, api))
  print(lines)
  return isWell
}

try {
  if (!(await run(process.argv[2]))) process.exitCode = 1
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
