import { type APIInteractionResponse, InteractionResponseType, MessageFlags } from 'discord-api-types/v10'
import type { File, Message, Reply } from '../speak/discord/message.ts'

/** What is sent for an interaction: its answer, and what follows that. */
export type Response = {
  readonly answer: APIInteractionResponse
  readonly files: readonly File[]
  /** A message of its own, after the answer. */
  readonly after?: Reply
}

/** The message of a reply, with the flag that shows it to the asker alone where it is for them. */
export const messageOf = ({ message, private: isPrivate }: Reply): Message =>
  isPrivate ? { ...message, flags: message.flags | MessageFlags.Ephemeral } : message

/** A reply as a new message. */
export const posted = (reply: Reply): Response => ({
  answer: { type: InteractionResponseType.ChannelMessageWithSource, data: messageOf(reply) },
  files: reply.files,
})

/**
 * A reply in the place of a message: its flags are not edited, and of its files only those stay that the edit names.
 */
export const updated = ({ message: { flags: _, ...data }, files }: Reply): Response => ({
  answer: { type: InteractionResponseType.UpdateMessage, data: { attachments: [], ...data } },
  files,
})
