/** What a question is cut to: Discord's option holds 300 characters, and cost must stay bounded. */
const LONGEST = 1200

/** What people say before they ask. */
const GREETING =
  /^\s*(?:hi|hey|hello|hiya|good (?:morning|evening|afternoon)|你好|您好|嗨|哈喽|哈囉|早安|大家好)(?: all| there| everyone)?[\s,，!！。~～]+(?=\S)/iu

/** What they say after. */
const THANKS =
  /(?<=\S)[\s,，;；]*(?<![a-z])(?:(?:many )?thanks(?: (?:in advance|a lot|all))?|thank you(?: (?:in advance|very much|all))?|thx|cheers|谢谢|謝謝|多谢|多謝|感谢|感謝)[\s.!！。~～]*$/iu

/** As much of a question as is read, without a greeting and thanks, its runs of spaces closed up. */
export const readable = (text: string): string =>
  // Compatibility letters first: one of them (ﷺ) unfolds to eighteen.
  text
    .slice(0, 4 * LONGEST)
    .normalize('NFKC')
    .replace(GREETING, '')
    .replace(THANKS, '')
    .replace(/\s{2,}/gu, ' ')
    .slice(0, LONGEST)
