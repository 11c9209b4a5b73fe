import { ApplicationCommandOptionType } from 'discord-api-types/v10'
import { type Command, textOf } from '../command.ts'
import { described, named } from '../locale.ts'
import { ANYWHERE } from '../places.ts'

/** `/onthisday`: what happened on a day of the year, in every year. */
export const onThisDay: Command = {
  data: {
    ...ANYWHERE,
    ...named(['onthisday', '历史上的今天', '歷史上的今天']),
    ...described([
      'What happened on this day, or on another one',
      '历史上的今天或某一天发生了什么',
      '歷史上的今天或某一天發生了什麼',
    ]),
    options: [
      {
        type: ApplicationCommandOptionType.String,
        ...named(['date', '日期', '日期']),
        ...described([
          'April 16 or 04-16; today, if left out',
          '4月16日、04-16 或 April 16；不填则为今天',
          '4月16日、04-16 或 April 16；不填則為今天',
        ]),
        max_length: 40,
      },
    ],
  },
  run: (asked, voice) =>
    voice.onThisDay(textOf(asked, 'date'), { tongue: asked.tongue, mode: 'public', today: asked.today }),
}
