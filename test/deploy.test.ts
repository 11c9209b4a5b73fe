import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { VARIABLES } from '../src/config.ts'

const file = (name: string) => new URL(`../${name}`, import.meta.url)
const page = (name: string) => readFileSync(file(name), 'utf8')
const scripts: Record<string, string> = JSON.parse(page('package.json')).scripts
/** What `npm start` runs after the build: variables, and what is given to node. */
const [before = '', after = ''] = scripts.start!.split('&& ').at(-1)!.split('node ')
const [variables, run] = [before.trim().split(' '), after.split(' ')]
const NAME = /\b[A-Z]+(?:_[A-Z]+)+\b/g

/** Names in capitals that are others': Node's, Postgres' image's, Linux'. */
const OTHERS = /^(?:NODE_ENV|POSTGRES_\w+|AF_\w+)$/

describe('the image', () => {
  const dockerfile = page('deploy/Dockerfile')
  const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(match =>
    match[1]!.split(' '),
  )
  const sent = [...page('deploy/Dockerfile.dockerignore').matchAll(/^!(.+)$/gm)].map(match => match[1])

  test('is made of files that are there, and that are sent to be built', () => {
    expect(copied.length).toBeGreaterThan(5)
    for (const name of copied) expect([name, existsSync(file(name))]).toEqual([name, true])
    expect([...new Set(copied)].toSorted()).toEqual(sent.toSorted())
  })

  test('is sent no secret and no database', () => {
    expect(page('deploy/Dockerfile.dockerignore')).toMatch(/^\*$/m)
    expect(sent.filter(name => /\.env|data|\.git/.test(name!))).toEqual([])
  })

  test('runs what npm start runs, not as root, and is asked whether it is ready', () => {
    expect(dockerfile).toContain(`CMD ${JSON.stringify(['node', ...run]).replaceAll(',', ', ')}`)
    for (const variable of variables) expect(dockerfile).toContain(variable)
    expect(dockerfile).toMatch(/^USER node$/m)
    expect(dockerfile).toMatch(/^HEALTHCHECK [\s\S]*\/readyz/m)
    expect(dockerfile.indexOf('USER node')).toBeLessThan(dockerfile.indexOf('CMD ["node"'))
  })
})

describe('the unit for systemd', () => {
  const unit = page('deploy/mesh-historian.service')
  const set = (key: string) => new RegExp(`^${key}=(.*)$`, 'm').exec(unit)?.[1]

  test('runs what npm start runs, and reloads by SIGHUP', () => {
    expect(set('ExecStart')).toBe(`/usr/bin/node ${run.join(' ')}`)
    for (const variable of variables) expect(unit).toContain(`\nEnvironment=${variable}\n`)
    expect(set('ExecReload')).toContain('-HUP')
  })

  test('keeps its database where it may write', () => {
    const folder = set('StateDirectory')
    expect(unit).toContain(`DATABASE_URL=file:/var/lib/${folder}/`)
    expect(set('ProtectSystem')).toBe('strict')
  })

  test('starts again for ever, but not where a person has to mend something, and not so often that Discord minds', () => {
    expect(set('Restart')).toBe('on-failure')
    expect(set('StartLimitIntervalSec')).toBe('0')
    expect(page('src/bot.ts')).toContain(`needsPerson: ${set('RestartPreventExitStatus')},`)
    // Gateway, "Session Start Limit Object": 1,000 identifies a day.
    expect(86_400 / Number(set('RestartSec'))).toBeLessThan(1000)
  })

  test('waits longer for the end than the bot takes', () => {
    expect(Number(set('TimeoutStopSec'))).toBeGreaterThan(5)
  })
})

test.for(['deploy/Dockerfile', 'deploy/compose.yaml', 'deploy/mesh-historian.service', 'docs/operations.md'])(
  '%s names no variable that the bot does not know',
  name => {
    const named = new Set((page(name).match(NAME) ?? []).filter(word => !OTHERS.test(word)))
    expect([...named].filter(word => !VARIABLES.includes(word))).toEqual([])
    expect(named.size).toBeGreaterThan(0)
  },
)

test('docs/operations.md names no script and no file that is not there', () => {
  const text = page('docs/operations.md')
  for (const [, script] of text.matchAll(/npm run ([a-z]+)/g)) expect(Object.keys(scripts)).toContain(script)
  const paths = [...text.matchAll(/(?:deploy|docs)\/[\w.-]+\w/g)].map(match => match[0])
  expect(paths.length).toBeGreaterThan(3)
  for (const path of paths) expect([path, existsSync(file(path))]).toEqual([path, true])
})
