import type { Project } from '../../chronicle/schema.ts'
import { type Command, optional, textOf } from '../command.ts'
import { PICTURE } from '../fairness.ts'
import { described, named } from '../locale.ts'
import { projectOption, yearOption } from '../options.ts'
import { ANYWHERE } from '../places.ts'

/** `/timeline`: a project's course as a picture, and the same in words. */
export const timeline = (projects: readonly Project[]): Command => ({
  data: {
    ...ANYWHERE,
    ...named(['timeline', '时间线', '時間線']),
    ...described([
      "A project's releases and milestones over the years",
      '一个项目历年的版本与里程碑',
      '一個專案歷年的版本與里程碑',
    ]),
    options: [
      projectOption(projects, ['Whose timeline', '哪个项目', '哪個專案'], { required: true }),
      yearOption(['from', '起始年份', '起始年份'], ['The first year', '从哪一年起', '從哪一年起']),
      yearOption(['to', '结束年份', '結束年份'], ['The last year', '到哪一年止', '到哪一年止']),
    ],
  },
  cost: PICTURE,
  run: (asked, voice) =>
    voice.timeline(
      { project: textOf(asked, 'project'), ...optional(asked, { from: 'number', to: 'number' }) },
      { tongue: asked.tongue, mode: 'public', today: asked.today },
    ),
})
