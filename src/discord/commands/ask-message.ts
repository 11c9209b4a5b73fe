import { ApplicationCommandType } from 'discord-api-types/v10'
import type { Command } from '../command.ts'
import { named } from '../locale.ts'
import { ANYWHERE } from '../places.ts'
import { questionIn } from '../question.ts'

/** "Ask the historian" in a message's menu: answers what the message asks, for the asker's eyes only. */
export const askMessage: Command = {
  data: {
    ...ANYWHERE,
    type: ApplicationCommandType.Message,
    ...named(['Ask the historian', '问问编年史家', '問問編年史家']),
  },
  run: ({ content, tongue: locale, today }, voice) => {
    const text = questionIn(content ?? '')
    if (text === '') return voice.noQuestion(locale)
    return voice.ask({ text }, { tongue: voice.tongueOf({ text, locale }), mode: 'private', today })
  },
}
