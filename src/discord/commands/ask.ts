import { type APIApplicationCommandOption, ApplicationCommandOptionType } from 'discord-api-types/v10'
import type { Project } from '../../chronicle/schema.ts'
import { type Command, optional, textOf } from '../command.ts'
import { described, named } from '../locale.ts'
import { PRIVATE, projectOption } from '../options.ts'
import { ANYWHERE } from '../places.ts'

const QUESTION: APIApplicationCommandOption = {
  type: ApplicationCommandOptionType.String,
  ...named(['question', '问题', '問題']),
  ...described([
    'In English or Chinese: when did Envoy drop xDS v2?',
    '中文或英文皆可：Envoy 什么时候移除了 xDS v2？',
    '中文或英文皆可：Envoy 什麼時候移除了 xDS v2？',
  ]),
  required: true,
  max_length: 300,
}

/** `/ask`: a question in plain words. */
export const ask = (projects: readonly Project[]): Command => ({
  data: {
    ...ANYWHERE,
    ...named(['ask', '提问', '提問']),
    ...described(['Ask about the history of the service mesh', '询问服务网格的历史', '詢問服務網格的歷史']),
    options: [
      QUESTION,
      projectOption(projects, ['Ask within this project only', '仅在此项目中查找', '僅在此專案中查找']),
      PRIVATE,
    ],
  },
  run: (asked, voice) => {
    const text = textOf(asked, 'question')
    const manner = {
      tongue: voice.tongueOf({ text, locale: asked.tongue }),
      mode: asked.options.private === true ? 'private' : 'public',
      today: asked.today,
    } as const
    return voice.ask({ text, ...optional(asked, { project: 'string' }) }, manner)
  },
})
