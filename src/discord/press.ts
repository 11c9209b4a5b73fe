import {
  type APIMessage,
  type APIMessageComponentInteraction,
  ComponentType,
  MessageFlags,
} from 'discord-api-types/v10'
import type { Tongue } from '../ask/types.ts'
import { dayIn } from '../calendar.ts'
import type { Manner } from '../speak/discord/controls.ts'
import type { Reply } from '../speak/discord/message.ts'
import { typedIn } from '../speak/discord/typed.ts'
import { readStep, type Step } from '../speak/discord/view.ts'
import type { Voice } from '../speak/discord/voice.ts'
import { tongueOf } from './locale.ts'
import { posted, type Response, updated } from './response.ts'

/** Whether a thing is done for the first time; asked again about the same, no. */
export type Once = (key: string) => boolean

/**
 * Remembers the last so many keys. A second press can come before Discord shows that the first one was taken; after a
 * restart the button is long gone from the message.
 */
export const onceOnly = (most = 5_000): Once => {
  const done = new Set<string>()
  return key => {
    if (done.has(key)) return false
    done.add(key)
    if (done.size > most) done.delete(done.values().next().value!)
    return true
  }
}

const isPrivate = ({ flags }: APIMessage) => ((flags ?? 0) & MessageFlags.Ephemeral) !== 0

/** Whether a message is the presser's to change: they alone see it, or it is the answer to their own command. */
const isTheirs = (interaction: APIMessageComponentInteraction): boolean => {
  const { message, member, user } = interaction
  const presser = (member?.user ?? user)?.id
  return isPrivate(message) || (presser !== undefined && message.interaction_metadata?.user.id === presser)
}

/** What was picked from a menu. */
const pickedIn = ({ data }: APIMessageComponentInteraction): string | undefined =>
  data.component_type === ComponentType.StringSelect ? data.values[0] : undefined

/** What a button or a menu is answered with; all that is needed stands in its custom_id and its message. */
export const press = (interaction: APIMessageComponentInteraction, voice: Voice, once: Once): Response => {
  const { message, data } = interaction
  const own = tongueOf(interaction.locale)
  const step = readStep(data.custom_id, typedIn(message.components))
  if (!step) return posted(voice.outdated(own))
  // "Last year" is counted from the day of the question.
  const manner: Manner = {
    tongue: step.tongue,
    mode: 'private',
    today: dayIn('UTC', new Date(message.timestamp)),
  }
  switch (step.verb) {
    case 'pick': {
      const id = pickedIn(interaction)
      return posted(
        id === undefined
          ? voice.outdated(own)
          : current(voice.show({ kind: 'entry', id, page: 1 }, manner), own, voice),
      )
    }
    case 'open':
      return posted(current(voice.show(step.view, manner), own, voice))
    case 'turn':
      return turned(step, manner, interaction, voice)
    case 'share':
      return shared(step, manner, interaction, { voice, once })
  }
}

/** What a button led to, if that is still there; a button has nothing else that could be wrong. */
const current = (reply: Reply, own: Tongue, voice: Voice): Reply =>
  reply.notice ? voice.outdated(own) : reply

/** Another page in place of this one; of somebody else's message, as a copy of one's own. */
const turned = (
  { view, mode }: Step,
  manner: Manner,
  interaction: APIMessageComponentInteraction,
  voice: Voice,
): Response => {
  if (!isTheirs(interaction))
    return posted(current(voice.show(view, manner), tongueOf(interaction.locale), voice))
  // What was private stays so: its flag cannot be edited, and its buttons go on saying what it is.
  const isOwnEyes = isPrivate(interaction.message)
  const reply = voice.show(view, {
    ...manner,
    mode: isOwnEyes && mode === 'public' ? 'private' : mode,
    isShared: !isOwnEyes,
  })
  return reply.notice ? posted(voice.outdated(tongueOf(interaction.locale))) : updated(reply)
}

/** The private answer, marked as shared; after it the same for all. */
const shared = (
  { view }: Step,
  manner: Manner,
  { message, locale }: APIMessageComponentInteraction,
  { voice, once }: { voice: Voice; once: Once },
): Response => {
  const own = tongueOf(locale)
  const after = voice.show(view, { ...manner, mode: 'public', isShared: true })
  if (after.notice) return posted(voice.outdated(own))
  if (!once(message.id)) return posted(voice.sharedAlready(own))
  return { ...updated(voice.show(view, { ...manner, mode: 'shared' })), after }
}
