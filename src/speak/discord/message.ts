import type {
  APIAllowedMentions,
  APIComponentInContainer,
  APIContainerComponent,
  APIMessageTopLevelComponent,
  APITextDisplayComponent,
} from 'discord-api-types/v10'

/** A message as Discord takes it. */
export type Message = {
  readonly flags: number
  readonly components: APIMessageTopLevelComponent[]
  readonly allowed_mentions: APIAllowedMentions
  /** The files sent along, by number; on an edit also that no others stay. */
  readonly attachments?: { id: string; filename: string; description: string }[]
}

/** A file that goes with a message, in the order of its `attachments`. */
export type File = { readonly name: string; readonly data: Buffer; readonly contentType: string }

/** What is said to an interaction. */
export type Reply = {
  readonly message: Message
  readonly files: readonly File[]
  /** For the asker's eyes only. */
  readonly private: boolean
  /** A word to the asker beside the matter (a wrong date, an outdated button): it takes no other message's place. */
  readonly notice: boolean
}

/** `IS_COMPONENTS_V2`, https://docs.discord.com/developers/resources/message#message-object-message-flags */
const COMPONENTS_V2 = 1 << 15
const TEXT_DISPLAY = 10
const CONTAINER = 17

/** A colour a project, after its logo; grey where there is none. */
const COLOURS: Readonly<Record<string, number>> = {
  linkerd: 0x2dcea9,
  linkerd2: 0x2dcea9,
  conduit: 0x5a6ee0,
  envoy: 0xac3b61,
  istio: 0x466bb0,
  cilium: 0xf8c517,
  consul: 0xe03875,
  'envoy-gateway': 0xac3b61,
  'gateway-api': 0x326ce5,
  kuma: 0x1b1b3f,
  osm: 0x4a90d9,
  smi: 0x3b9fd8,
}
const GREY = 0x71_7f_8c

/** A text of a message. */
export const text = (content: string): APITextDisplayComponent => ({ type: TEXT_DISPLAY, content })

/** Wraps components as a message that pings nobody. */
export const message = (components: readonly APIComponentInContainer[], project?: string): Message => {
  const container: APIContainerComponent = {
    type: CONTAINER,
    accent_color: COLOURS[project ?? ''] ?? GREY,
    components: [...components],
  }
  return { flags: COMPONENTS_V2, components: [container], allowed_mentions: { parse: [] } }
}

/** A word to the asker alone. */
export const notice = (contents: readonly string[]): Reply => ({
  message: message(contents.map(text)),
  files: [],
  private: true,
  notice: true,
})
