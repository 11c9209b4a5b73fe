import { afterAll, beforeAll, describe, test } from 'vitest'
import { contract } from './contract.ts'
import { postgresFolder, type Server, startPostgres } from './postgres-server.ts'

const bin = postgresFolder()

if (bin) {
  let server: Server
  beforeAll(async () => {
    server = await startPostgres(bin)
  })
  afterAll(() => server?.stop())
  contract('postgres', () => server.database())
} else {
  describe('postgres', () => {
    test.skip('skipped: no initdb and postgres in PATH or /usr/lib/postgresql/*/bin', () => {})
  })
}
