import { allComponents, type Body, type Component } from './limits.ts'
import { type Pending, type Stored, snowflake, type World } from './world.ts'

/** What Discord writes out for each type of component, said or not. */
const DEFAULTS: Readonly<Record<number, object>> = {
  3: { min_values: 1, max_values: 1 },
  11: { description: null, spoiler: false },
  12: {},
  14: { spacing: 1, divider: true },
  17: { accent_color: null, spoiler: false },
}

const numbered = (components: readonly Component[]): unknown[] => {
  let next = 1
  const visit = (component: Component): unknown => ({
    id: next++,
    ...DEFAULTS[component.type],
    ...component,
    ...(component.components ? { components: component.components.map(visit) } : {}),
    ...(component.accessory ? { accessory: visit(component.accessory) } : {}),
  })
  return components.map(visit)
}

const attachments = (files: readonly File[], channel: string) =>
  files.map((file, at) => ({
    id: String(at),
    filename: file.name,
    size: file.size,
    url: `https://cdn.discordapp.com/attachments/${channel}/${at}/${file.name}`,
    proxy_url: `https://media.discordapp.net/attachments/${channel}/${at}/${file.name}`,
    content_type: file.type,
  }))

/** The message that Discord makes of what a bot sent. */
export const stored = (
  world: World,
  body: Body,
  channel: string,
  files: readonly File[] = [],
  by?: Pending,
): Stored => ({
  id: snowflake(),
  type: 0,
  channel_id: channel,
  author: world.bot,
  application_id: world.application,
  content: '',
  embeds: [],
  mentions: [],
  mention_roles: [],
  mention_everyone: false,
  pinned: false,
  tts: false,
  timestamp: new Date().toISOString(),
  edited_timestamp: null,
  attachments: attachments(files, channel),
  components: numbered(body.components ?? []),
  flags: body.flags ?? 0,
  ...(body.nonce == null ? {} : { nonce: body.nonce }),
  ...(by
    ? { interaction_metadata: { id: by.id, type: 2, user: by.asker, authorizing_integration_owners: {} } }
    : {}),
})

/** The message as it is after an edit: what is left out stays. */
export const edited = (message: Stored, body: Body, files: readonly File[] = []): Stored => ({
  ...message,
  ...(body.components ? { components: numbered(body.components) } : {}),
  // An edit that names its attachments drops all others.
  ...(files.length > 0 || body.attachments ? { attachments: attachments(files, message.channel_id) } : {}),
  flags: message.flags | (body.flags ?? 0),
  edited_timestamp: new Date().toISOString(),
})

/** Pictures that components name and nobody sent along (`attachment://name`). */
export const missingFiles = (body: Body, files: readonly File[]): string[] => {
  const named = JSON.stringify(allComponents(body.components)).matchAll(/"attachment:\/\/([^"]+)"/g)
  const sent = new Set(files.map(({ name }) => name))
  return [...named].flatMap(([, name]) =>
    sent.has(name!) ? [] : [`it shows ${name}, which was not sent along`],
  )
}
