import type { Command } from '../command.ts'
import { described, named } from '../locale.ts'
import { ANYWHERE } from '../places.ts'

/** `/about`: what the bot knows, and from whom. */
export const about: Command = {
  data: {
    ...ANYWHERE,
    ...named(['about', '关于', '關於']),
    ...described([
      'What this bot knows, and from whom',
      '这个机器人知道什么，来自何处',
      '這個機器人知道什麼，來自何處',
    ]),
  },
  run: ({ tongue }, voice) => voice.about(tongue),
}
