import { commandProblems } from './command-limits.ts'
import { type Answer, type Call, checked, DONE, ok, type Route, refuse } from './route.ts'
import { BODIES, schemaProblems } from './schema.ts'
import { snowflake, type World } from './world.ts'

type Data = Record<string, unknown>

// The schema has a number where Discord's reference, its answers and discord-api-types have a string of digits.
const withNumbers = (data: Data): Data =>
  typeof data.default_member_permissions === 'string'
    ? { ...data, default_member_permissions: Number(data.default_member_permissions) }
    : data

const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null

const echoed = (part: Data): Data => {
  const all: Data = { name_localizations: null, ...part }
  for (const inner of ['options', 'choices']) {
    const list = part[inner]
    if (Array.isArray(list)) all[inner] = list.filter(isData).map(echoed)
  }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== false))
}

// Discord gives back more than it was given: its own fields, and defaults as null or not at all.
const kept = (world: World, data: Data, had?: Data): Data => ({
  id: had?.id ?? snowflake(),
  application_id: world.application,
  version: snowflake(),
  type: 1,
  name_localizations: null,
  description: '',
  description_localizations: null,
  default_member_permissions: null,
  dm_permission: true,
  nsfw: false,
  ...data,
  contexts: Array.isArray(data.contexts) ? data.contexts.toSorted() : null,
  integration_types: Array.isArray(data.integration_types) ? data.integration_types.toSorted() : [0],
  ...(Array.isArray(data.options) ? { options: data.options.map(echoed) } : {}),
})

const twin = (world: World, data: Data) =>
  world.commands.find(({ name, type }) => name === data.name && type === (data.type ?? 1))

const byId = ({ world, params }: Call) => world.commands.findIndex(({ id }) => id === params.command)

const replaceAll = (call: Call): Answer => {
  const { world, violate } = call
  const list = call.body as Data[]
  const problems = list.flatMap((data, at) => {
    const wrong = schemaProblems(BODIES.commandInList, withNumbers(data), [at])
    return wrong.length > 0 ? wrong : commandProblems(data)
  })
  violate(problems)
  if (problems.length > 0) return refuse(50035)
  world.commands = list.map(data => kept(world, data, twin(world, data)))
  return ok(world.commands)
}

const create = (call: Call): Answer => {
  const { world } = call
  const data = call.body as Data
  const plain = { ...call, body: withNumbers(data) }
  return checked(
    plain,
    BODIES.command,
    () => commandProblems(data),
    () => {
      const had = twin(world, data)
      const made = kept(world, data, had)
      world.commands = [...world.commands.filter(command => command !== had), made]
      return { status: had ? 200 : 201, body: made }
    },
  )
}

const update = (call: Call): Answer => {
  const { world } = call
  const at = byId(call)
  const had = world.commands[at]
  if (!had) return refuse(10063)
  const data = { ...had, ...(call.body as Data) }
  const plain = { ...call, body: withNumbers(call.body as Data) }
  return checked(
    plain,
    BODIES.commandPatch,
    () => commandProblems(data),
    () => {
      world.commands[at] = kept(world, data, had)
      return ok(world.commands[at])
    },
  )
}

const remove = (call: Call): Answer => {
  const at = byId(call)
  if (at < 0) return refuse(10063)
  call.world.commands.splice(at, 1)
  return DONE
}

// Without with_localizations Discord leaves the dictionaries out.
const list = ({ world, query }: Call): Answer =>
  ok(
    query.get('with_localizations') === 'true'
      ? world.commands
      : world.commands.map(({ name_localizations, description_localizations, ...command }) => command),
  )

/** Global application commands. */
export const COMMAND_ROUTES = {
  'GET /applications/:application/commands': { needsToken: true, run: list },
  'PUT /applications/:application/commands': { needsToken: true, run: replaceAll },
  'POST /applications/:application/commands': { needsToken: true, run: create },
  'PATCH /applications/:application/commands/:command': { needsToken: true, run: update },
  'DELETE /applications/:application/commands/:command': { needsToken: true, run: remove },
} satisfies Record<string, Route>
