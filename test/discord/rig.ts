import { connect } from '../../src/discord/client.ts'
import type { Command } from '../../src/discord/command.ts'
import { commandsFor } from '../../src/discord/commands.ts'
import { createLog } from '../../src/log.ts'
import type { Voice } from '../../src/speak/discord/voice.ts'
import { type Loopback, startLoopback } from '../loopback/loopback.ts'
import { echo, PROJECTS } from './payloads.ts'

/** The route on which interactions are answered. */
export const CALLBACK = 'POST /interactions/:interaction/:token/callback'

const running: (() => Promise<void>)[] = []

/** Ends what a test started, the bot before its Discord; fails if the bot did what Discord forbids. */
export const stopAll = async (): Promise<void> => {
  for (const stop of running.splice(0).toReversed()) await stop()
}

/** A Discord for one test. */
export const start = async (settings?: Parameters<typeof startLoopback>[0]): Promise<Loopback> => {
  const discord = await startLoopback(settings)
  running.push(discord.close)
  return discord
}

/** Has the real client log in there; without more, with a voice without a chronicle. */
export const attempt = async (
  discord: Loopback,
  {
    voice = echo(),
    token = discord.token,
    commands = commandsFor(PROJECTS),
    clock = () => performance.now(),
  }: { voice?: Voice; token?: string; commands?: readonly Command[]; clock?: () => number } = {},
) => {
  const lines: string[] = []
  const write = (line: string) => {
    lines.push(line)
    discord.overhear(line, token)
  }
  const log = createLog({ level: 'debug', secrets: [token], write })
  const desk = { commands, voice, today: () => '2026-11-23', clock }
  const result = await connect({ token, apiUrl: discord.url, log }, desk)
  return { result, lines, log: () => lines.map(line => JSON.parse(line)) }
}

/** The same, where it must succeed. */
export const join = async (
  discord: Loopback,
  voice = echo(),
  commands?: readonly Command[],
  clock?: () => number,
) => {
  const { result, ...rest } = await attempt(discord, {
    voice,
    ...(commands && { commands }),
    ...(clock && { clock }),
  })
  if ('problem' in result) throw new Error(result.problem)
  running.push(result.connection.close)
  return { bot: result.connection, ...rest }
}

type Answer = { readonly status: number; readonly body: Record<string, unknown> }

/** A request as a bot would make it, but without one. */
export const call = async (
  discord: Loopback,
  method: string,
  path: string,
  body?: unknown,
): Promise<Answer> => {
  const response = await fetch(`${discord.url}/v10${path}`, {
    method,
    headers: { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  return { status: response.status, body: text ? JSON.parse(text) : {} }
}
