/** Words of written Cantonese, as Hong Kong types them, and what Mandarin says; simplified already. */
const WORDS: Readonly<Record<string, string>> = {
  有冇: '有没有', 系咪: '是不是', 唔系: '不是', 定系: '还是', 先至: '才', 同埋: '和', 啱啱: '刚刚', 依家: '现在', 嗰阵: '那时', 做乜: '为什么', 使唔使: '要不要',
  几耐: '多久', 点解: '为什么', 点样: '怎样', 点睇: '怎么看', 点讲: '怎么说', 几时: '什么时候', 几多: '多少',
  边个: '哪个', 边位: '哪位', 边间: '哪家', 边一: '哪一', 边版: '哪版', 边年: '哪年', 边日: '哪天', 边度: '哪里', 边几: '哪几',
  有咩: '有什么', 做咩: '做什么', 乜嘢: '什么', 咩: '什么', 嗰: '那', 呢个: '这个', 呢啲: '这些', 呢份: '这份', 佢哋: '他们', 佢: '它',
  嘅: '的', 咗: '了', 喺: '在', 唔: '不', 冇: '没有', 畀: '给', 嚟: '来', 睇: '看', 嘢: '东西', 啲: '些', 咁: '那么', 而家: '现在', 仲: '还', 攞: '拿', 㗎: '', 喎: '', 啫: '',
} // biome-ignore format: a table
const ANY = new RegExp(Object.keys(WORDS).join('|'), 'gu')

/** Letters that Mandarin does not write: without one, 重点解决 holds no 点解. */
const UNMISTAKABLE =
  /[嘅咗喺冇唔咩嗰佢哋啲嚟睇畀咁嘢乜㗎啱喎]|系咪|先至|几耐|几时|边(?:个|位|间|度|年|日|版)|呢(?:个|啲|份)/u

/** 系 is to be, where it is no part of a word. */
const IS = /(?<![关体派联本嫡直院干世维星语谱母父])系(?![统列谱数])/gu
/** 同 joins two names. */
const WITH = /(?<=[a-z\d] ?)同(?= ?[a-z])/gu

/** A normalised text with its Cantonese words in Mandarin; other text stays as it is. */
export const inMandarin = (normalized: string): string =>
  UNMISTAKABLE.test(normalized)
    ? normalized
        .replace(ANY, word => WORDS[word] ?? word)
        .replace(IS, '是')
        .replace(WITH, '和')
    : normalized
