import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import { type Historian, historian } from './ask/ask.ts'
import { dayIn } from './calendar.ts'
import { chronicleAlone, openChronicle } from './chronicle/open.ts'
import { readDatabaseConfig, readTerminalConfig } from './config.ts'
import { asJson } from './speak/json.ts'
import { tell } from './speak/story.ts'
import { COLOURED, PLAIN, terminalText } from './speak/terminal.ts'
import { backup } from './store/backup.ts'

const USAGE = `usage: npm run ask -- "a question"             one answer
       npm run ask                               a prompt
       npm run --silent ask -- --json            one question a line in, one JSON object a line out
       npm run --silent ask -- --json --chronicle   the same, from the chronicle's own entries alone
       npm run knowledge                         check the knowledge
       npm run backup -- FILE                    copy the database to a new file, and read it back`

const fail = (message: string): never => {
  process.stderr.write(`${message}\n`)
  return process.exit(1)
}

const knowledgeDir = (): string => {
  const read = readTerminalConfig()
  return 'problems' in read ? fail(read.problems.join('\n')) : read.config.knowledgeDir
}

const today = () => dayIn(Intl.DateTimeFormat().resolvedOptions().timeZone, new Date())

const spoken = ({ ask, chronicle }: Historian, text: string): string =>
  terminalText(tell(ask({ text, today: today() }), chronicle), process.stdout.isTTY ? COLOURED : PLAIN)

/** Answers line by line, in order, as the lines come in. */
const answerLines = async (historian: Historian, json: boolean) => {
  const prompting = process.stdin.isTTY && !json
  const lines = createInterface({
    input: process.stdin,
    ...(prompting && { output: process.stdout, prompt: '? ' }),
  })
  if (prompting) lines.prompt()
  for await (const text of lines) {
    if (json && text.trim() !== '')
      process.stdout.write(
        `${JSON.stringify(asJson(historian.ask({ text, today: today() }), historian.chronicle))}\n`,
      )
    if (!json && text.trim() !== '') process.stdout.write(`${spoken(historian, text)}\n\n`)
    if (prompting) lines.prompt()
  }
}

const ask = async (args: readonly string[]) => {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { json: { type: 'boolean', default: false }, chronicle: { type: 'boolean', default: false } },
    allowPositionals: true,
  })
  const dir = knowledgeDir()
  const whole = openChronicle(dir)
  if (whole.entries.length === 0)
    fail(whole.problems.map(({ file, line, message }) => `${file}:${line} ${message}`).join('\n'))
  const one = historian(values.chronicle ? chronicleAlone(whole) : whole)
  const text = positionals.join(' ')
  if (text === '') return answerLines(one, values.json)
  const said = values.json
    ? JSON.stringify(asJson(one.ask({ text, today: today() }), one.chronicle))
    : spoken(one, text)
  process.stdout.write(`${said}\n`)
}

const knowledge = () => {
  const { entries, problems, files, projects } = openChronicle(knowledgeDir())
  for (const { file, line, message } of problems) process.stdout.write(`${file}:${line} ${message}\n`)
  process.stdout.write(
    `${entries.length} entries of ${projects.length} projects in ${files} files, ${problems.length} problems\n`,
  )
  if (problems.length > 0) process.exitCode = 1
}

const copy = async ([file, ...more]: readonly string[]) => {
  if (file === undefined || more.length > 0) return fail(USAGE)
  const read = readDatabaseConfig()
  if ('problems' in read) return fail(read.problems.join('\n'))
  const { bytes, rows } = await backup(read.config.databaseUrl, file).catch((error: Error) =>
    fail(error.message),
  )
  const counted = Object.entries(rows).map(([table, count]) => `${count} ${table}`)
  process.stdout.write(`${file}: ${bytes} bytes, read back: ${counted.join(', ')}\n`)
}

// Who reads only the first lines closes the pipe: that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

const [command, ...args] = process.argv.slice(2)
try {
  if (command === 'ask') await ask(args)
  else if (command === 'knowledge') knowledge()
  else if (command === 'backup') await copy(args)
  else fail(USAGE)
} catch (error) {
  fail(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`)
}
