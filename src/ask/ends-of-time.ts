/** Where a date was read and taken out. */
const TIME = '(?: (?:its|the|that|this) (?:[a-z]+ )?(?:year|quarter|month|season),?)? *; *(?:the year)?'
/** What is said to begin or end a time, and what with. */
const WHAT = '(?<=\\b(?:release|version|entry|event) )'
const WITH = '(?=(?:on|with|at|by)\\b)'

/** How a time is said to begin and to end, by what somebody did with it: "closed out 2018", "kicked off 2020". */
const ENDS: readonly (readonly [RegExp, string])[] = [
  [
    new RegExp(
      [
        `\\b(?:clos|finish|round|wrapp?|see|saw|seen|ring|rang|end|capp?)(?:es?|ed|ing|s)? (?:out|off|up)${TIME}`,
        `\\b(?:end|finish|clos|conclud)(?:es?|ed|ing|s)?${TIME}${WITH}`,
        `${WHAT}(?:end|finish|clos|conclud)(?:es?|ed|s)${TIME}`,
      ].join('|'),
      'gu',
    ),
    ' last ; ',
  ],
  [
    new RegExp(
      [
        `\\b(?:kick|start|lead|led)(?:ed|ing|s)? off${TIME}`,
        `\\b(?:open|start|begin|began|begun|enter|ring|rang|usher)(?:ed|ing|s)?${TIME}${WITH}`,
        `\\b(?:ring|rang|usher)(?:ed|s)?${TIME}`,
        `${WHAT}(?:open|start|begin|began)(?:ed|s)?${TIME}`,
      ].join('|'),
      'gu',
    ),
    ' first ; ',
  ],
]

/** A text whose dates are read, with what began or ended them put as the first or the last of them. */
export const withEndsOfTime = (rest: string): string =>
  rest.includes(';') ? ENDS.reduce((text, [pattern, end]) => text.replace(pattern, end), rest) : rest
