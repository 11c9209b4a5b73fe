import type { Project } from '../../chronicle/schema.ts'
import { type Command, textOf } from '../command.ts'
import { described, named } from '../locale.ts'
import { projectOption, typedOption } from '../options.ts'
import { ANYWHERE } from '../places.ts'

const VERSION = typedOption(
  ['version', '版本', '版本'],
  ['Such as 1.18; the latest, if left out', '例如 1.18；不填则为最新版本', '例如 1.18；不填則為最新版本'],
)

/** `/release`: one release, whole. */
export const release = (projects: readonly Project[]): Command => ({
  data: {
    ...ANYWHERE,
    ...named(['release', '版本', '版本']),
    ...described([
      'A release: its date, what changed, its sources',
      '查看一个版本：日期、变更与来源',
      '查看一個版本：日期、變更與來源',
    ]),
    options: [
      projectOption(projects, ['Whose release', '哪个项目的版本', '哪個專案的版本'], { required: true }),
      VERSION,
    ],
  },
  run: (asked, voice) =>
    voice.release(
      { project: textOf(asked, 'project'), version: textOf(asked, 'version') },
      { tongue: asked.tongue, mode: 'public', today: asked.today },
    ),
  autocomplete: (asked, voice) =>
    voice.suggest.versions(textOf(asked, 'version'), asked.tongue, textOf(asked, 'project')),
})
