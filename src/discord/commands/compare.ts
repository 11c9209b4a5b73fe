import { type Command, textOf } from '../command.ts'
import { PICTURE } from '../fairness.ts'
import { described, named } from '../locale.ts'
import { typedOption } from '../options.ts'
import { ANYWHERE } from '../places.ts'

/** `/compare`: two releases of a project, or two projects. */
export const compare: Command = {
  data: {
    ...ANYWHERE,
    ...named(['compare', '比较', '比較']),
    ...described([
      'Two releases of a project, or two projects, side by side',
      '并列比较一个项目的两个版本，或两个项目',
      '並列比較一個專案的兩個版本，或兩個專案',
    ]),
    options: [
      typedOption(
        ['first', '其一', '其一'],
        ['A project or a release: Envoy 1.14', '项目或版本：Envoy 1.14', '專案或版本：Envoy 1.14'],
        { required: true },
      ),
      typedOption(
        ['second', '其二', '其二'],
        [
          'Another project, or another release of the same: 1.18',
          '另一个项目，或同一项目的另一个版本：1.18',
          '另一個專案，或同一專案的另一個版本：1.18',
        ],
        { required: true },
      ),
    ],
  },
  cost: PICTURE,
  run: (asked, voice) =>
    voice.compare(
      { one: textOf(asked, 'first'), other: textOf(asked, 'second') },
      { tongue: asked.tongue, mode: 'public', today: asked.today },
    ),
  autocomplete: (asked, voice) => {
    const [typing, standing] = asked.focused === 'second' ? ['second', 'first'] : ['first', 'second']
    return voice.suggest.things(textOf(asked, typing), asked.tongue, voice.besideOf(textOf(asked, standing)))
  },
}
