import { MONTH_NAME, UP_TO, YEAR } from './date-words.ts'

const MONTHS = `(${MONTH_NAME}\\.?(?: ?${UP_TO} ?${MONTH_NAME}\\.?)?)`
const PART = '(?:spring|summer|autumn|fall|winter|q[1-4]|h[12])'
const MONTHS_IN_CHINESE = '(\\d{1,2}) ?月?份? ?(?:到|至|-|~|—|–) ?(\\d{1,2}) ?月份?'
const PART_IN_CHINESE = '(?:[春夏秋冬](?:天|季|日)?|[上下]半年|第? ?[1-4] ?个?季度?|q[1-4]|h[12])'

/** What a part of a year and its brackets say together, the more exact of the two. */
const FORMS: readonly (readonly [RegExp, string])[] = (
  [
    [`\\b(?:${PART},? (?:of |in )?)?${YEAR} ?\\( ?${MONTHS} ?\\)`, '$2 $1'],
    [`\\b${PART} ?\\( ?${MONTHS},? (?:of |in )?${YEAR} ?\\)`, '$1 $2'],
    [`\\b(${PART}) ?\\( ?(?:of |in )?${YEAR} ?\\)`, '$1 $2'],
    [`${YEAR} ?年?的? ?${PART_IN_CHINESE}? ?\\( ?${MONTHS_IN_CHINESE} ?\\)`, '$1 年 $2 月到 $3 月'],
    [`${PART_IN_CHINESE} ?\\( ?${YEAR} ?年?的? ?${MONTHS_IN_CHINESE} ?\\)`, '$1 年 $2 月到 $3 月'],
    [`(${PART_IN_CHINESE}) ?\\( ?${YEAR} ?年? ?\\)`, '$2 年$1'],
  ] satisfies [string, string][]
).map(([source, plain]) => [new RegExp(source, 'gu'), plain])

/** A time told twice, the second time in brackets ("spring 2017 (March through May)"), told once; of a normalised text. */
export const withoutBrackets = (normalized: string): string =>
  normalized.includes('(')
    ? FORMS.reduce((text, [pattern, plain]) => text.replace(pattern, plain), normalized)
    : normalized
