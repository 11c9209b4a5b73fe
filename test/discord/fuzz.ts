import { historian } from '../../src/ask/ask.ts'
import { openChronicle } from '../../src/chronicle/open.ts'
import { commandsFor } from '../../src/discord/commands.ts'
import { register } from '../../src/discord/register.ts'
import { yearbook } from '../../src/speak/daily/pick.ts'
import { voiceOf } from '../../src/speak/discord/voice.ts'
import { openStore } from '../../src/store/open.ts'
import type { Loopback } from '../loopback/loopback.ts'
import type { Reply } from '../loopback/world.ts'
import { attempt } from './rig.ts'
import { chance, strangeDeed } from './strange.ts'

/** What came of strange inputs: all there were, and what is wrong with any, to be shown with its input. */
export type Fuzzed = { readonly count: number; readonly wrong: readonly string[]; readonly longestMs: number }

/** What of the asker's would work as Markdown: a link that goes where they wished, or a mention that looks like one. */
const ALIVE = /(?<!\\)\]\([^)]*evil\.example|https?:\/\/evil|(?<!\\)<(?:@[!&]?|#|\/ask:|t:|a?:x:)\d/

const faultOf = (reply: Reply): string | undefined => {
  const allowed = JSON.stringify(reply.data.allowed_mentions)
  if (reply.type !== 8 && allowed !== '{"parse":[]}') return `allowed_mentions are ${allowed}`
  if (/\b[0-9a-f]{8}\b.*(?:log|日志|日誌)|(?:log|日志|日誌).*\b[0-9a-f]{8}\b/i.test(reply.text))
    return `an apology: ${reply.text}`
  if (ALIVE.test(reply.text)) return `what was typed is alive in it: ${reply.text}`
  return undefined
}

/** Puts strange inputs through the real commands, one after another, and looks at all that is sent. */
export const fuzz = async (
  discord: Loopback,
  folder: string,
  count: number,
  seed: number,
): Promise<Fuzzed> => {
  const chronicle = openChronicle(folder)
  const store = await openStore('file::memory:')
  const office = {
    store,
    book: yearbook(chronicle.entries),
    projects: chronicle.projects,
    now: () => new Date(),
    look: () => async () => ({ kind: 'unseen' as const }),
  }
  const commands = commandsFor(chronicle.projects, office)
  const { result } = await attempt(discord, { voice: voiceOf(historian(chronicle)), commands })
  if ('problem' in result) throw new Error(result.problem)
  const bot = result.connection
  await register(
    bot.rest,
    bot.application,
    commands.map(({ data }) => data),
  )
  const about = await discord.interact({ command: 'about' })
  let on = discord.messageOf(about)!
  const [roll, wrong] = [chance(seed), [] as string[]]
  let longestMs = 0
  for (let n = 0; n < count; n++) {
    const deed = strangeDeed(
      discord.world.commands as unknown as Parameters<typeof strangeDeed>[0],
      on,
      discord.world.guilds[0]!.channels,
      roll,
    )
    const reply = await discord.interact(deed, { waitMs: 20_000 }).catch((error: Error) => error.message)
    const problems = discord.takeViolations()
    const fault = typeof reply === 'string' ? reply : faultOf(reply)
    if (fault || problems.length > 0)
      wrong.push(
        `seed ${seed}, input ${n}: ${[fault, ...problems].filter(Boolean).join('; ').slice(0, 400)} ${JSON.stringify(deed).slice(0, 600)}`,
      )
    if (typeof reply === 'string') continue
    longestMs = Math.max(longestMs, reply.ms)
    if (reply.type === 4) on = discord.messageOf(reply) ?? on
    discord.world.requests.length = 0
    if (n % 100 === 99) discord.world.pending.clear()
  }
  await bot.close()
  await store.close()
  return { count, wrong, longestMs }
}
