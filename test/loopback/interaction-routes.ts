import { type Body, deferralProblems, messageProblems, textOf } from './limits.ts'
import { edited, missingFiles, stored } from './messages.ts'
import { type Answer, type Call, checked, DONE, ok, type Route, refuse } from './route.ts'
import { BODIES, CALLBACKS } from './schema.ts'
import type { Pending, Reply, Stored } from './world.ts'

/** An interaction lives 3 s unanswered, then its token 15 min (Receiving and Responding, "Followup Messages"). */
const ANSWER_WITHIN_MS = 3000
const TOKEN_MS = 15 * 60_000
const EPHEMERAL = 1 << 6

const DEFERRED = 5
const DEFERRED_UPDATE = 6
const UPDATE = 7
const CHOICES = 8
const MAX_CHOICE = 100

type Callback = { readonly type: number; readonly data?: Reply['data'] }

const choiceProblems = ({ choices = [] }: Reply['data']): string[] =>
  choices.flatMap(({ name, value }) => [
    ...(name.length < 1 || name.length > MAX_CHOICE ? [`a choice's name has ${name.length} characters`] : []),
    ...(typeof value === 'string' && (value.length < 1 || value.length > MAX_CHOICE)
      ? [`a choice's value has ${value.length} characters`]
      : []),
  ])

const callbackProblems = (
  { type, data = {} }: Callback,
  on: Stored | undefined,
  files: readonly File[],
): string[] => {
  if (type === CHOICES) return choiceProblems(data)
  if (type === DEFERRED || type === DEFERRED_UPDATE) return deferralProblems(data)
  if (type === UPDATE) return [...messageProblems(data, on), ...missingFiles(data, files)]
  return type === 4 ? [...messageProblems(data), ...missingFiles(data, files)] : []
}

const seen = (data: Reply['data'], files: readonly File[], flags: number) => ({
  data,
  files: files.map(({ name }) => name),
  text: textOf(data),
  isPrivate: (flags & EPHEMERAL) !== 0,
})

const pendingOf = ({ world, params }: Call): Pending | undefined =>
  [...world.pending.values()].find(({ token }) => token === params.token)

const answer = (call: Call): Answer => {
  const { world, params, files } = call
  const callback = call.body as Callback
  const pending = world.pending.get(params.interaction!)
  if (!pending || pending.token !== params.token) return refuse(10062)
  if (pending.answered) return refuse(40060)
  if (Date.now() - pending.born > ANSWER_WITHIN_MS) return refuse(10062)
  const schema = CALLBACKS[callback.type]
  if (!schema) return refuse(50035)
  const limits = () => callbackProblems(callback, pending.on, files)
  return checked(call, schema, limits, () => {
    const { type, data = {} } = callback
    const flags = data.flags ?? 0
    pending.answered = { type, isPrivate: (flags & EPHEMERAL) !== 0 }
    if (type === 4 || type === DEFERRED)
      pending.original = stored(world, data, call.world.guilds[0]?.channels[0] ?? '0', files, pending)
    if (type === UPDATE || type === DEFERRED_UPDATE)
      pending.original = pending.on ? edited(pending.on, data, files) : undefined
    if (type !== DEFERRED && type !== DEFERRED_UPDATE)
      pending.settle({ type, isDeferred: false, ...seen(data, files, pending.original?.flags ?? flags) })
    if (call.query.get('with_response') !== 'true') return DONE
    const resource = pending.original ? { resource: { type, message: pending.original } } : {}
    return ok({ interaction: { id: pending.id, type: 2 }, ...resource })
  })
}

const withToken = (call: Call, run: (pending: Pending) => Answer): Answer => {
  const pending = pendingOf(call)
  if (!pending || Date.now() - pending.born > TOKEN_MS) return refuse(10015)
  return pending.answered ? run(pending) : refuse(10015)
}

const editOriginal = (call: Call): Answer =>
  withToken(call, pending => {
    const body = call.body as Body
    const { original, answered } = pending
    if (!original || !answered) return refuse(10008)
    const wasDeferred = answered.type === DEFERRED && original.edited_timestamp === null
    // The first edit of a deferral is its first message: nothing stands there yet that it could lean on.
    const before = wasDeferred ? { flags: 0 } : original
    const limits = () => [...messageProblems(body, before), ...missingFiles(body, call.files)]
    return checked(call, BODIES.edit, limits, () => {
      pending.original = edited(original, body, call.files)
      const isDeferred = answered.type === DEFERRED || answered.type === DEFERRED_UPDATE
      pending.settle({ type: answered.type, isDeferred, ...seen(body, call.files, original.flags) })
      return ok(pending.original)
    })
  })

const followUp = (call: Call): Answer =>
  withToken(call, pending => {
    const body = call.body as Body
    const limits = () => [...messageProblems(body), ...missingFiles(body, call.files)]
    return checked(call, BODIES.followUp, limits, () => {
      const channel = call.world.guilds[0]?.channels[0] ?? '0'
      const message = stored(call.world, body, channel, call.files, pending)
      call.world.messages.get(channel)?.push(message)
      return ok(message)
    })
  })

/** Answers to interactions; the token in the path is the only key. */
export const INTERACTION_ROUTES = {
  'POST /interactions/:interaction/:token/callback': { needsToken: false, run: answer },
  'POST /webhooks/:application/:token': { needsToken: false, run: followUp },
  'PATCH /webhooks/:application/:token/messages/@original': { needsToken: false, run: editOriginal },
  'GET /webhooks/:application/:token/messages/@original': {
    needsToken: false,
    run: call => withToken(call, ({ original }) => (original ? ok(original) : refuse(10008))),
  },
  'DELETE /webhooks/:application/:token/messages/@original': {
    needsToken: false,
    run: call =>
      withToken(call, pending => {
        pending.original = undefined
        return DONE
      }),
  },
} satisfies Record<string, Route>
