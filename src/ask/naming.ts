const NAME = '([a-z][\\w.+-]{1,30})'
/** How a thing is said to be given a name or to go without it, and the plain word for that. */
const GIVEN: readonly (readonly [RegExp, string])[] = [
  [
    new RegExp(
      `\\b(?:put|stick|stuck|slap|slapped|stamp|stamped|use|used|bestow|bestowed) (?:the )?${NAME} name (?:on|to|for|onto|upon) ${NAME}`,
      'gu',
    ),
    'named $2 $1',
  ],
  [new RegExp(`\\b(?:give|gave|given|giving) ${NAME} (?:the )?${NAME} name\\b`, 'gu'), 'named $1 $2'],
  [
    /(?<=\bnot |n't |\bnever )((?:they |we |just |simply |directly |ever |already )*)call(?:ed)?\b/gu,
    '$1named',
  ],
  [new RegExp(`把 ?${NAME} ?(?:直接|干脆)?(?:叫|称|命名)(?:做|作|为|成)? ?(?=[a-z])`, 'gu'), '$1 就叫 '],
]

/** A normalised text with the giving of a name said plainly: "put the Linkerd name on Conduit" named it so. */
export const namedPlainly = (text: string): string =>
  GIVEN.reduce((rest, [pattern, plain]) => rest.replace(pattern, plain), text)
