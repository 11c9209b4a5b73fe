import { afterEach, describe, expect, test } from 'vitest'
import { startDiscord, startProcess, stopAll } from './bot-process.ts'
import { CALLBACK } from './discord/rig.ts'

afterEach(stopAll)

const LEAVES_WITHIN_MS = 5_000

const started = async () => {
  const discord = await startDiscord()
  const bot = startProcess(discord)
  await bot.isReady()
  return { discord, bot }
}

describe.for(['SIGTERM', 'SIGINT'] as const)('asked to leave by %s', { timeout: 60_000 }, signal => {
  test('the bot answers what is under way, takes nothing more, and exits with 0', async () => {
    const { discord, bot } = await started()
    discord.faults.plant(CALLBACK, { kind: 'slow', ms: 1500 })
    const { reply } = discord.send({ command: 'about' })
    await expect.poll(() => discord.requests(CALLBACK).length).toBe(1)
    bot.kill(signal)
    await expect.poll(() => bot.out().includes('"leaving"')).toBe(true)
    discord.send({ command: 'about' })
    const [{ text }, code] = await Promise.all([reply(), bot.ended()])
    expect(text).not.toBe('')
    expect(code).toBe(0)
    expect(discord.requests(CALLBACK)).toHaveLength(1)
    expect(bot.err()).toBe('')
  })

  test('the bot is gone within five seconds though Discord answers nothing', async () => {
    const { discord, bot } = await started()
    discord.faults.plant('any', { kind: 'hang' }, Number.POSITIVE_INFINITY)
    discord.send({ command: 'about' })
    await expect.poll(() => discord.requests(CALLBACK).length).toBe(1)
    const since = performance.now()
    bot.kill(signal)
    expect(await bot.ended()).toBe(0)
    expect(performance.now() - since).toBeLessThan(LEAVES_WITHIN_MS)
  })
})

test('a second signal, whichever it is, has its way at once', { timeout: 60_000 }, async () => {
  const { discord, bot } = await started()
  discord.faults.plant(CALLBACK, { kind: 'hang' })
  discord.send({ command: 'about' })
  await expect.poll(() => discord.requests(CALLBACK).length).toBe(1)
  bot.kill('SIGTERM')
  await expect.poll(() => bot.out().includes('"leaving"')).toBe(true)
  const since = performance.now()
  bot.kill('SIGINT')
  expect(await bot.ended()).toBe(1)
  expect(performance.now() - since).toBeLessThan(1_000)
})

test('asked to leave while it still connects, the bot leaves', { timeout: 60_000 }, async () => {
  const discord = await startDiscord()
  discord.faults.plant('GET /gateway/bot', { kind: 'hang' })
  const bot = startProcess(discord)
  await expect.poll(() => discord.requests('GET /gateway/bot').length, { timeout: 40_000 }).toBe(1)
  bot.kill('SIGTERM')
  expect(await bot.ended()).toBe(0)
  expect(discord.gateway.identifies).toHaveLength(0)
})
