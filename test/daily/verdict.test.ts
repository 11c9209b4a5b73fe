import { expect, test } from 'vitest'
import { verdictOn } from '../../src/daily/verdict.ts'

test.for([
  [{ status: 403, code: 50013, message: 'Missing Permissions' }, 'off', '50013'],
  [{ status: 403, code: 50001, message: 'Missing Access' }, 'off', '50001'],
  [{ status: 404, code: 10003, message: 'Unknown Channel' }, 'off', '10003'],
  [{ status: 403, message: 'Forbidden' }, 'off', '403'],
  [{ status: 404, code: 0, message: 'Not Found' }, 'off', '404'],
  [{ code: 50013 }, 'off', '50013'],
  [{ code: '10003' }, 'off', '10003'],
  [{ status: 400, code: 50035, message: 'Invalid Form Body' }, 'refused', '50035'],
  [{ status: 413 }, 'refused', '413'],
  [{ status: 429, code: 0 }, 'unsent', '429'],
  [{ status: 401, code: 0, message: '401: Unauthorized' }, 'unsent', '401'],
  [{ code: 'ECONNREFUSED' }, 'unsent', 'ECONNREFUSED'],
  [{ message: 'fetch failed', cause: { code: 'ENOTFOUND' } }, 'unsent', 'ENOTFOUND'],
  [{ code: 'UND_ERR_CONNECT_TIMEOUT' }, 'unsent', 'UND_ERR_CONNECT_TIMEOUT'],
  [{ status: 500, code: 0 }, 'doubt', '500'],
  [{ status: 503 }, 'doubt', '503'],
  [{ code: 'ECONNRESET' }, 'doubt', 'ECONNRESET'],
  [{ code: 'UND_ERR_HEADERS_TIMEOUT' }, 'doubt', 'UND_ERR_HEADERS_TIMEOUT'],
  [{ name: 'AbortError', code: 20 }, 'doubt', '20'],
  [new Error('what?'), 'doubt', 'unknown'],
  ['text', 'doubt', 'unknown'],
  [undefined, 'doubt', 'unknown'],
  [null, 'doubt', 'unknown'],
] as const)('%o means %s', ([error, kind, code]) => {
  expect(verdictOn(error)).toMatchObject({ kind, code })
})

test('what is kept of the words is one short line', () => {
  expect(verdictOn(new Error(`a\n b ${'x'.repeat(900)}`)).text).toMatch(/^a b x{196}$/)
})
