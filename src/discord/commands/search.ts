import type { Project } from '../../chronicle/schema.ts'
import { type Command, optional, textOf } from '../command.ts'
import { described, named } from '../locale.ts'
import { projectOption, typedOption, yearOption } from '../options.ts'
import { ANYWHERE } from '../places.ts'

const QUERY = typedOption(
  ['query', '关键词', '關鍵詞'],
  [
    'A subject, a version, a few words: multicluster',
    '主题、版本或几个词：多集群',
    '主題、版本或幾個詞：多叢集',
  ],
  { required: true },
)

/** `/search`: all that is recorded on something. */
export const search = (projects: readonly Project[]): Command => ({
  data: {
    ...ANYWHERE,
    ...named(['search', '搜索', '搜尋']),
    ...described([
      'Find all that is recorded on a subject, the best first',
      '查找某个主题的全部记录，最相关的在前',
      '查找某個主題的全部記錄，最相關的在前',
    ]),
    options: [
      QUERY,
      projectOption(projects, ['Search this project only', '仅搜索此项目', '僅搜尋此專案']),
      yearOption(['year', '年份', '年份'], ['Search this year only', '仅搜索这一年', '僅搜尋這一年']),
    ],
  },
  run: (asked, voice) => {
    const text = textOf(asked, 'query')
    const manner = {
      tongue: voice.tongueOf({ text, locale: asked.tongue }),
      mode: 'public',
      today: asked.today,
    } as const
    return voice.search({ text, ...optional(asked, { project: 'string', year: 'number' }) }, manner)
  },
  autocomplete: (asked, voice) =>
    voice.suggest.queries(
      textOf(asked, 'query'),
      asked.tongue,
      optional(asked, { project: 'string', year: 'number' }),
    ),
})
