import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A folder for a database to be in, and in its `chronicle` something to tell of every day of a year. */
export const everyDay = (): string => {
  const home = mkdtempSync(join(tmpdir(), 'historian-daily-'))
  mkdirSync(join(home, 'chronicle'))
  const days = Array.from({ length: 366 }, (_, n) =>
    new Date(Date.UTC(2020, 0, 1 + n)).toISOString().slice(0, 10),
  )
  const told = days.map(day => `## ${day} Envoy 1.16 on ${day}\n\nSomething happened to Envoy.\n`)
  writeFileSync(join(home, 'chronicle', 'envoy.md'), `# Envoy\n\n${told.join('\n')}`)
  return home
}
