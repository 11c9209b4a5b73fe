// Writes docs/licences.md from the lock file: what is installed to run, by version and licence.
import { readFileSync, writeFileSync } from 'node:fs'

const at = name => new URL(name, import.meta.url)

/** The page for a lock file's packages; those for development alone are left out. */
export const licencesOf = ({ packages }) => {
  const rows = Object.entries(packages)
    .filter(([path, { dev, devOptional }]) => path.includes('node_modules/') && !dev && !devOptional)
    .map(([path, { version, license = 'not said' }]) => {
      const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
      return `| ${name} | ${version} | ${license} |`
    })
  return [
    '# What runs, and its licences',
    '',
    'Written by `npm run licences` from `package-lock.json`; binaries for other platforms included.',
    '',
    '| package | version | licence |',
    '|---|---|---|',
    ...[...new Set(rows)].toSorted(),
    '',
  ].join('\n')
}

if (process.argv[1] === at(import.meta.url).pathname)
  writeFileSync(at('licences.md'), licencesOf(JSON.parse(readFileSync(at('../package-lock.json'), 'utf8'))))
