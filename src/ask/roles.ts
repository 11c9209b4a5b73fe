/** What became of what: what went into what, or what took the place of what, by their names. */
export type Roles = { readonly as: 'becomes' | 'replaces'; readonly one: string; readonly other: string }

/** Bounded at both ends, as is what may stand between two: hostile text must not be walked over and over. */
const NAME = '(?<![a-z0-9+])([a-z][a-z0-9+]{0,40})'
const PATTERNS: readonly (readonly [Roles['as'], RegExp, isPassive?: boolean])[] = [
  ['replaces', new RegExp(`${NAME} (?:(?:was|were|is|got|be|been|being) )*replaced by ${NAME}`, 'u'), true],
  [
    'replaces',
    new RegExp(`\\breplac(?:e|es|ed|ing) (?:the |its )?${NAME}(?: [a-z]+){0,2}? with (?:the )?${NAME}`, 'u'),
    true,
  ],
  [
    'replaces',
    new RegExp(`\\b(?:swap|exchang|trad)[a-z]* (?:the |its )?${NAME} for (?:the )?${NAME}`, 'u'),
    true,
  ],
  ['replaces', new RegExp(`${NAME} replac(?:e|es|ed|ing) ${NAME}(?![a-z0-9+]| with\\b)`, 'u')],
  [
    'replaces',
    new RegExp(`(?:用|拿) ?${NAME}[^。;?]{0,8}?(?:取代|替换|代替|替代|换掉|换下)(?:了|掉)? ?${NAME}`, 'u'),
  ],
  [
    'replaces',
    new RegExp(
      `(?:把|将)[^。;?]{0,24}?${NAME} ?\\p{Script=Han}{0,4}?(?:换|替换|改)(?:成|为|到)了? ?${NAME}`,
      'u',
    ),
    true,
  ],
  [
    'replaces',
    new RegExp(`${NAME}[^。;?被]{0,24}?被 ?${NAME}[^。;?]{0,24}?(?:取代|替换|代替|替代)`, 'u'),
    true,
  ],
  ['replaces', new RegExp(`${NAME}[^。;?被]{0,24}?(?:取代|替换|代替|替代)(?:了|掉)? ?${NAME}`, 'u')],
  [
    'becomes',
    new RegExp(
      `${NAME} (?:(?:was|were|is|are|got|be|been|being) )?(?:renamed|rebranded|merged|folded|absorbed|turned|merges|turns)(?: back| over)?(?: to| into| as| in)? ${NAME}`,
      'u',
    ),
  ],
  [
    'becomes',
    new RegExp(
      `\\b(?:renam|rebrand|merg|fold|absorb|turn)(?:e|ing|ed|s)? (?:the )?${NAME}(?: back)? (?:to|into|as) (?:the )?${NAME}`,
      'u',
    ),
  ],
  [
    'becomes',
    new RegExp(
      `${NAME}[^。;?]{0,12}?(?:改名|更名|并入|并进|合并到|合并进|变成|改叫)(?:为|成|到|了|进)? ?${NAME}`,
      'u',
    ),
  ],
  ['becomes', new RegExp(`${NAME} bec(?:ame|omes?) (?:known as )?${NAME}`, 'u')],
]

/** Words that stand where a name would. */
const NO_NAME: ReadonlySet<string> = new Set([
  'it',
  'that',
  'this',
  'the',
  'a',
  'an',
  'was',
  'by',
  'what',
  'who',
  'whom',
  'which',
  'someone',
  'somebody',
  'did',
  'when',
  'its',
])

/** What became of what by a normalised text, the first said of it; undefined where it says no such thing. */
export const rolesIn = (normalized: string): Roles | undefined => {
  for (const [as, pattern, isPassive] of PATTERNS) {
    const [, left, right] = pattern.exec(normalized) ?? []
    if (!left || !right || left === right || NO_NAME.has(left) || NO_NAME.has(right)) continue
    return isPassive ? { as, one: right, other: left } : { as, one: left, other: right }
  }
  return undefined
}

/** A name whichever generation it is of: "linkerd2". */
const base = (name: string): string => name.replace(/\d+$/u, '')

/** Whether two texts say of the same two things that each became of the other. */
export const areOpposite = (one: Roles | undefined, other: Roles | undefined): boolean =>
  one !== undefined &&
  other !== undefined &&
  one.as === other.as &&
  base(one.one) === base(other.other) &&
  base(one.other) === base(other.one)
