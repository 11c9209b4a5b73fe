/** What a question leaves out, in either language: "not counting Conduit", "（不含 Conduit）", "Envoy 除外". */
const EXCLUSION = new RegExp(
  [
    '\\(?\\b(?:not (?:counting|including)|excluding|without counting|except(?: for)?|other than|apart from|leaving out|ignoring) ((?:(?!\\b(?:what|which|who|how|when|where|why|did|do|does|is|are|was|were|in|from|during)\\b)(?:[^,.;?!()]|\\.(?=\\d)))+)\\)?',
    '\\((?:and |but )?not ([^()]+)\\)',
    "[,(] ?([a-z0-9.' -]{1,40}?) (?:aside|excluded|not counted|left out)(?:\\)|(?= ?[?.,!;]| ?$))",
    '\\( ?(?:非|不是) ?([^()]+)\\)',
    '\\(?(?:不含|不包括|不包含|不算|不计|除去|除了|抛开|排除)((?:[^,.;?!()。]|\\.(?=\\d))+?)(?:以外|之外|在外|外|(?= ?(?:[,;?!()。]|\\.(?!\\d)|$|还|有|哪|什么|谁|几|多少|在|(?:19|20)\\d\\d ?年)))\\)?',
    '([a-z][a-z0-9. ]*)(?:除外|(?<!算)不算(?!数))',
  ].join('|'),
  'gu',
)

/** What the asker does not mean is no part of the question: "I don't mean the deprecation". */
const NOT_MEANT =
  /[,.;]? ?\b(?:i )?(?:do not|don'?t|did not|didn'?t) mean (?!to\b)[^,.;?!]+|[,.;]? ?(?:我)?不是(?:说|指|问|在问)[^,.;?!。]+/gu

/** A normalised text without what it leaves out, and that; `isKnown` says whether a phrase names what can be left out. */
export const withoutExcluded = (
  normalized: string,
  isKnown: (phrase: string) => boolean,
): { readonly text: string; readonly excluded: readonly string[] } => {
  const excluded: string[] = []
  const text = normalized
    .replace(NOT_MEANT, ' ')
    .replace(EXCLUSION, (whole: string, ...groups: unknown[]) => {
      const phrase = groups.slice(0, 5).find(group => typeof group === 'string')
      if (typeof phrase !== 'string' || !isKnown(phrase)) return whole
      excluded.push(phrase)
      return ' '
    })
  return { text, excluded }
}
