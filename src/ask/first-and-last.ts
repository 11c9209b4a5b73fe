/** What a project brings out, one by one. */
const WORK =
  '(?=\\s(?:[\\w.-]+\\s){0,2}(?:releases?|versions?|posts?|articles?|blogs?|entry|announcements?|builds?|talks?)\\b)'

/** The first and the last of a row under the names that people give them. */
const NAMES: readonly (readonly [name: RegExp, plain: string])[] = [
  [
    new RegExp(
      `\\b(?:swan[- ]?song|farewell|parting|valedictory|closing|concluding|terminal|goodbye|ultimate)${WORK}`,
      'gu',
    ),
    'last',
  ],
  [/\b(?:swan[- ]?song|curtain call|last hurrah|final bow)\b/gu, 'last release'],
  [new RegExp(`\\b(?:debut|maiden|inaugural|opening|premiere|pioneer|introductory)${WORK}`, 'gu'), 'first'],
  [
    /(?:收官|收山|压轴|谢幕|告别|封笔|封山|关门|终结|落幕)(?:之作|作(?!者|用|为|出|了)|(?=的?(?:那|这)?[1一]?(?:版|个版|篇|发布)))|绝唱|末班车/gu,
    '最后1个',
  ],
  // A trace of something is no tracing.
  [/\b(first|earliest|oldest|last|latest) (?:traces?|hints?|glimpses?|signs?) of\b/gu, '$1 mention of'],
  [/(?:首度|首次|初次|第[1一]次)亮相/gu, '首次公布'],
  [/首度|头一?遭|头一?回/gu, '首次'],
  [/最末(?:尾)?|末尾(?=[1一]?(?:个|版|篇|条))|末代(?=版|的)/gu, '最后'],
  [
    /(?:开篇|开山|开门|首发|首秀|发轫|奠基|起步)之作|开篇作|处女作|处女秀|开山作|首秀(?=是|在|的|版)/gu,
    '第1个',
  ],
]

/** A normalised text with such names put as first and last. */
export const firstAndLastPlainly = (text: string): string =>
  NAMES.reduce((rest, [name, plain]) => rest.replace(name, plain), text)
