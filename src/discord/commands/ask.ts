import { type APIApplicationCommandOption, ApplicationCommandOptionType } from 'discord-api-types/v10'
import type { Command } from '../command.ts'
import { described, named } from '../locale.ts'
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

const PRIVATE: APIApplicationCommandOption = {
  type: ApplicationCommandOptionType.Boolean,
  ...named(['private', '私密', '私密']),
  ...described(['Show the answer to me alone', '答案仅自己可见', '答案僅自己可見']),
}

/** `/ask`: a question in plain words; `project` is the option that names one. */
export const ask = (project: APIApplicationCommandOption): Command => ({
  data: {
    ...ANYWHERE,
    ...named(['ask', '提问', '提問']),
    ...described(['Ask about the history of the service mesh', '询问服务网格的历史', '詢問服務網格的歷史']),
    options: [QUESTION, project, PRIVATE],
  },
  run: ({ options, today, tongue }, voice) =>
    voice.ask(
      {
        text: String(options.question),
        today,
        ...(options.project === undefined ? {} : { project: String(options.project) }),
      },
      { private: options.private === true, fallback: tongue },
    ),
})
