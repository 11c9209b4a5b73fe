import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { licencesOf } from '../docs/licences.mjs'

type Package = {
  readonly version?: string
  readonly license?: string
  readonly dev?: boolean
  readonly devOptional?: boolean
  readonly hasInstallScript?: boolean
  readonly integrity?: string
}
const page = (name: string) => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8')
const lock: { packages: Record<string, Package> } = JSON.parse(page('package-lock.json'))
const { dependencies, devDependencies } = JSON.parse(page('package.json')) as Record<
  string,
  Record<string, string>
>
const running = Object.entries(lock.packages).filter(
  ([path, { dev, devOptional }]) => path !== '' && !dev && !devOptional,
)
/** Licences that let the bot be run and passed on, as they are written in packages. */
const FREE = /^(?:MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|MPL-2\.0|Unlicense|MIT AND Apache-2\.0)$/

describe('what runs', () => {
  test('needs no install script: nothing of a stranger is executed by npm ci', () => {
    expect(running.length).toBeGreaterThan(20)
    expect(running.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path)).toEqual([])
  })

  test('is pinned: one version each, and its contents by their hash', () => {
    for (const version of Object.values({ ...dependencies, ...devDependencies }))
      expect(version).toMatch(/^\d+\.\d+\.\d+$/)
    expect(running.filter(([, { integrity }]) => !integrity?.startsWith('sha512-'))).toEqual([])
  })

  test('is free to run and to pass on', () => {
    expect(running.filter(([, { license }]) => !FREE.test(license ?? ''))).toEqual([])
  })

  test('is what docs/licences.md lists: npm run licences', () => {
    expect(page('docs/licences.md')).toBe(licencesOf(lock))
  })
})
