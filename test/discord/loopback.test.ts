import { afterEach, describe, expect, test } from 'vitest'
import type { Loopback } from '../loopback/loopback.ts'
import { ANSWERS, schemaProblems } from '../loopback/schema.ts'
import { saying } from './payloads.ts'
import { call, start, stopAll } from './rig.ts'

afterEach(stopAll)

const good = saying('hello')
const text = (content: string) => ({ type: 10, content })
const button = (custom_id: string, label = 'x') => ({ type: 2, style: 1, label, custom_id })
const row = (...components: unknown[]) => ({ type: 1, components })
const list = (count: number) => Array.from({ length: count }, (_, at) => `${at}`)
const rows = list(8).map(at => row(...list(4).map(of => button(`${at}-${of}`))))
const options = (count: number) => list(count).map(at => ({ label: at, value: at }))
const select = (count: number) => ({ type: 3, custom_id: 's', options: options(count) })
const picture = { media: { url: 'attachment://a.png' } }
const withParts = (...components: unknown[]) => ({ ...good, components })

const post = (discord: Loopback, body: unknown) =>
  call(discord, 'POST', `/channels/${discord.world.guilds[0]!.channels[0]}/messages`, body)

describe('the loopback Discord', () => {
  test('finds out a bot that says its token, and lets no test pass', async () => {
    const discord = await start()
    discord.overhear('nothing is said of it here')
    expect(discord.takeViolations()).toEqual([])
    discord.overhear(`{"msg":"connecting with ${discord.token}"}`)
    await expect(discord.close()).rejects.toThrow('the token stands in what the bot said')
  })

  test('takes a message that is as it should be, and gives it back as Discord does', async () => {
    const discord = await start()
    const rich = withParts(
      {
        type: 17,
        accent_color: 0xac6199,
        components: [
          { type: 9, components: [text('a'), text('b')], accessory: button('c') },
          { type: 14 },
          row(button('d'), { type: 2, style: 5, label: 'Source', url: 'https://example.org' }),
        ],
      },
      row(select(25)),
    )
    const { status, body } = await post(discord, rich)
    expect(status).toBe(200)
    expect(schemaProblems(ANSWERS.message, body)).toEqual([])
    const path = `/channels/${discord.world.guilds[0]!.channels[0]}/messages?limit=5`
    expect((await call(discord, 'GET', path)).body).toEqual([body])
  })

  test.for<[string, object, RegExp]>([
    ['41 components', withParts({ type: 17, components: rows }), /41 components, 40 at most/],
    ['4,001 characters', withParts(text('x'.repeat(2000)), text('x'.repeat(2001))), /4001 characters/],
    ['10,000 bytes', withParts(text('网'.repeat(3334))), /10002 bytes, 9500 at most/],
    ['an empty text', withParts(text('')), /components\[0\]\.content: too_small/],
    ['no components', withParts(), /no components/],
    ['content beside components', { ...good, content: 'x' }, /it has content/],
    ['embeds beside components', { ...good, embeds: [{ description: 'x' }] }, /it has embeds/],
    ['no Components V2 flag', { ...good, flags: 0 }, /not Components V2/],
    ['no allowed_mentions', { ...good, allowed_mentions: undefined }, /allowed_mentions are missing/],
    [
      'mentions allowed',
      { ...good, allowed_mentions: { parse: ['users'] } },
      /allowed_mentions are \{"parse":\["users"/,
    ],
    [
      'a custom_id of 101 characters',
      withParts(row(button('x'.repeat(101)))),
      /custom_id: too_big maximum 100/,
    ],
    [
      'a custom_id twice',
      withParts(row(button('a')), row(button('a'))),
      /two components have the custom_id "a"/,
    ],
    ['a label of 81 characters', withParts(row(button('a', 'x'.repeat(81)))), /label: too_big maximum 80/],
    ['a button without a label', withParts(row({ type: 2, style: 1, custom_id: 'a' })), /label or an emoji/],
    ['a link without a url', withParts(row({ type: 2, style: 5, label: 'x' })), /link button has a url/],
    ['six buttons in a row', withParts(row(...list(6).map(at => button(at)))), /too_big maximum 5/],
    ['a button beside a menu', withParts(row(button('a'), select(1))), /five buttons or one select/],
    ['26 options', withParts(row(select(26))), /options: too_big maximum 25/],
    [
      'an option twice',
      withParts(row({ ...select(1), options: [...options(1), ...options(1)] })),
      /two options/,
    ],
    ['a kind of component there is not', withParts({ type: 99 }), /components\[0\]: no such kind/],
    ['a field there is not', { ...good, ephemeral: true }, /ephemeral: Discord knows no such field/],
    ['a nonce of 26 characters', { ...good, nonce: 'x'.repeat(26), enforce_nonce: true }, /nonce/],
    ['a nonce that is not enforced', { ...good, nonce: 'x' }, /not enforced/],
    ['a picture nobody sent', withParts({ type: 12, items: [picture] }), /shows a\.png/],
  ])('refuses and reports a message with %s', async ([, body, report]) => {
    const discord = await start()
    expect((await post(discord, body)).status).toBe(400)
    const problems = discord.takeViolations()
    expect(problems).toEqual([expect.stringMatching(report)])
    expect(problems[0]).toMatch(/^POST \/channels\/:channel\/messages: /)
  })

  test('takes a picture that is sent along', async () => {
    const discord = await start()
    const form = new FormData()
    form.set('payload_json', JSON.stringify(withParts({ type: 12, items: [picture] })))
    form.set('files[0]', new File(['png'], 'a.png', { type: 'image/png' }))
    const response = await fetch(
      `${discord.url}/v10/channels/${discord.world.guilds[0]!.channels[0]}/messages`,
      {
        method: 'POST',
        headers: { authorization: `Bot ${discord.token}` },
        body: form,
      },
    )
    expect(await response.json()).toMatchObject({ attachments: [{ filename: 'a.png', size: 3 }] })
  })

  test('gives back the message that is already there for the same nonce', async () => {
    const discord = await start()
    const nonces = await Promise.all(
      ['a', 'a', 'b'].map(nonce => post(discord, { ...good, nonce, enforce_nonce: true })),
    )
    const [first, again, other] = nonces.map(({ body }) => body.id)
    expect(again).toBe(first)
    expect(other).not.toBe(first)
  })

  test('reports a route that it does not serve, and refuses a wrong token', async () => {
    const discord = await start()
    expect((await call(discord, 'GET', '/guilds/1/members')).status).toBe(404)
    expect(discord.takeViolations()).toEqual([expect.stringContaining('serves no such route')])
    const anonymous = await fetch(`${discord.url}/v10/users/@me`, { headers: { authorization: 'Bot x' } })
    expect(anonymous.status).toBe(401)
  })

  test('makes a test fail with a sentence when nobody looked at a violation', async () => {
    const discord = await start()
    await post(discord, { ...good, content: 'x' })
    await expect(discord.close()).rejects.toThrow(/did what Discord forbids:\nPOST .*: it has content/)
  })
})
