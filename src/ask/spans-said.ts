/** How a span of time is asked for in other words, and the plain ones. */
const SAID: readonly (readonly [RegExp, string])[] = [
  [/\bby (?:what|which) (?:span|stretch|margin|length|gap|interval)(?: of time)?\b/gu, 'by how long'],
  [/\b(?:what|which) (?:span|stretch|length|amount) of time\b/gu, 'how long'],
  [/\bhow far behind\b(?! (?:was|is|were|did|of)\b)/gu, 'how long after'],
  [/\bhow far ahead of\b/gu, 'how long before'],
  [/\bhow far (?:behind|ahead)\b(?= (?:was|is|were|did|of)\b)/gu, 'by how long'],
  [/\bwhat separate[sd]?,? in (days|weeks|months|years)\b,?/gu, 'how many $1 separate'],
  [/\b(?:trail|lag)(?:s|ed|ged|ing|ging)?(?: (?:behind|it|them))*(?= ?[?.,!;]|$)/gu, 'come later'],
]

/** A normalised text in which a span is asked for plainly. */
export const spansPlainly = (text: string): string =>
  SAID.reduce((rest, [pattern, plain]) => rest.replace(pattern, plain), text)
