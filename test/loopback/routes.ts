import { COMMAND_ROUTES } from './command-routes.ts'
import { CHANNEL_FACTS, GUILD_ROUTES } from './guild-routes.ts'
import { INTERACTION_ROUTES } from './interaction-routes.ts'
import { type Body, messageProblems } from './limits.ts'
import { edited, missingFiles, stored } from './messages.ts'
import { checked, ok, type Route, refuse } from './route.ts'
import { BODIES } from './schema.ts'

/** How long the same nonce gives back the same message: "the past few minutes" (Create Message). */
const NONCE_MS = 3 * 60_000

const CHANNEL_ROUTES = {
  'POST /channels/:channel/messages': {
    needsToken: true,
    run: call => {
      const { world, params, files } = call
      const body = call.body as Body
      const messages = world.messages.get(params.channel!)
      const closed = world.closed.get(params.channel!)
      if (closed) return refuse(closed)
      if (!messages) return refuse(10003)
      const limits = () => [...messageProblems(body), ...missingFiles(body, files)]
      return checked(call, BODIES.message, limits, () => {
        const isSame = (message: (typeof messages)[number]) =>
          message.nonce === body.nonce && Date.now() - Date.parse(String(message.timestamp)) < NONCE_MS
        const twin = body.enforce_nonce ? messages.find(isSame) : undefined
        if (twin) return ok(twin)
        const message = stored(world, body, params.channel!, files)
        messages.push(message)
        return ok(message)
      })
    },
  },
  'GET /channels/:channel/messages': {
    needsToken: true,
    run: ({ world, params, query }) => {
      const messages = world.messages.get(params.channel!)
      const closed = world.closed.get(params.channel!)
      if (closed && closed !== 50013) return refuse(closed)
      if (!messages) return refuse(10003)
      const after = BigInt(query.get('after') ?? 0)
      const newest = messages.filter(({ id }) => BigInt(id) > after).toReversed()
      // The nonce is told to the sender alone, and not kept (Rapptz/discord.py#2451).
      const seen = newest.slice(0, Number(query.get('limit') ?? 50))
      return ok(seen.map(({ nonce, ...message }) => message))
    },
  },
  'PATCH /channels/:channel/messages/:message': {
    needsToken: true,
    run: call => {
      const { world, params, files } = call
      const body = call.body as Body
      const messages = world.messages.get(params.channel!) ?? []
      const at = messages.findIndex(({ id }) => id === params.message)
      const old = messages[at]
      if (!old) return refuse(10008)
      return checked(
        call,
        BODIES.edit,
        () => messageProblems(body, old),
        () => {
          messages[at] = edited(old, body, files)
          return ok(messages[at])
        },
      )
    },
  },
} satisfies Record<string, Route>

const IDENTITY_ROUTES = {
  'GET /users/@me': { needsToken: true, run: ({ world }) => ok(world.bot) },
  'GET /applications/@me': {
    needsToken: true,
    run: ({ world }) =>
      ok({
        id: world.application,
        name: 'Mesh Historian',
        description: '',
        flags: 0,
        verify_key: '',
        bot: world.bot,
      }),
  },
} satisfies Record<string, Route>

/** All that the loopback serves, beside the gateway's address. */
export const ROUTES = {
  ...IDENTITY_ROUTES,
  ...COMMAND_ROUTES,
  ...CHANNEL_FACTS,
  ...CHANNEL_ROUTES,
  ...GUILD_ROUTES,
  ...INTERACTION_ROUTES,
}
