import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { contract } from './contract.ts'

const folder = mkdtempSync(join(tmpdir(), 'historian-sqlite-'))
let count = 0
afterAll(() => rmSync(folder, { recursive: true }))

contract('sqlite', async () => {
  count += 1
  return `file:${join(folder, `${count}`, 'new folder', 'historian.db')}`
})
