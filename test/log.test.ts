import { describe, expect, test } from 'vitest'
import { createLog } from '../src/log.ts'

const token = 'MTA5.GxYz12.abc_DEF-ghi'

const logged = (speak: (log: ReturnType<typeof createLog>) => void, secret = token) => {
  const lines: string[] = []
  speak(createLog({ level: 'trace', secrets: [secret], write: line => lines.push(line) }))
  return lines
}

describe('the log', () => {
  test('is one JSON object a line, with the time, the facts and the sentence', () => {
    const [line] = logged(log => log.info({ interaction: '123' }, 'answered'))
    expect(JSON.parse(line!)).toMatchObject({ level: 'info', interaction: '123', msg: 'answered' })
    expect(JSON.parse(line!).time).toMatch(/^\d{4}-\d\d-\d\dT/)
  })

  test.for<[string, (log: ReturnType<typeof createLog>) => void]>([
    ['a message', log => log.info(`the token is ${token}`)],
    ['a field', log => log.info({ token, deep: { er: [{ token }] } }, 'x')],
    ['a key', log => log.info({ [token]: 1 }, 'x')],
    ['a header', log => log.info({ headers: { authorization: `Bot ${token}` } }, 'x')],
    ['the message and stack of an error', log => log.error({ err: new Error(`bad ${token}`) }, 'x')],
    ['the cause of an error', log => log.error({ err: new Error('x', { cause: new Error(token) }) }, 'x')],
    ['a link', log => log.info({ url: `https://x/?t=${encodeURIComponent(token)}` }, 'x')],
  ])('never holds the token in %s', ([, speak]) => {
    const text = logged(speak).join('')
    expect(text).not.toBe('')
    expect(text).not.toContain(token)
  })

  test('hides a token with characters that JSON writes otherwise', () => {
    const odd = 'to"ken\\with/odd'
    const text = logged(log => log.info({ odd }, odd), odd).join('')
    expect(text).not.toContain(JSON.stringify(odd).slice(1, -1))
    expect(text).toContain('[token]')
  })

  test('hides the tokens of interactions and the passwords of databases, known or not', () => {
    const text = logged(log =>
      log.warn(
        {
          url: 'https://discord.com/api/v10/interactions/123/aW50ZXJhY3Rpb24/callback',
          edit: '/webhooks/456/aW50ZXJhY3Rpb24/messages/@original',
          database: 'postgres://bot:hunter2@db/historian',
        },
        'Bot NotTheTokenWeKnowOfButOne',
      ),
    ).join('')
    expect(text).not.toMatch(/aW50|hunter2|NotTheToken/)
    expect(text).toContain('/interactions/123/[token]/callback')
    expect(text).toContain('postgres://bot:[password]@db/historian')
  })

  test('keeps of an error what mends it, and not what people wrote', () => {
    const error = Object.assign(new Error('Unknown interaction'), {
      code: 10062,
      status: 404,
      requestBody: { json: { question: 'my secret question' } },
    })
    const [line] = logged(log => log.error({ err: error }, 'x'))
    expect(JSON.parse(line!).err).toMatchObject({ message: 'Unknown interaction', code: 10062, status: 404 })
    expect(line).not.toContain('my secret question')
  })

  test('has no secret to hide when none is given', () => {
    expect(logged(log => log.info('plain'), '')[0]).toContain('plain')
  })
})
