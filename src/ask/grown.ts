import type { Subject } from './types.ts'

/** A thing that says less may be anything. */
const A_THING = 0.3
const OF_CNCF = /cncf|foundation|sandbox|incubat|基金会|沙[盒箱]|孵化/u
/** What may stand between a thing and its graduating: whose it is, and words that ask or help. */
const BETWEEN =
  /^(?: (?:in|of|for) [\w.]+)?(?: (?:mode|support|feature|functionality|itself|finally|then|officially|ever|was|had|has|did))*,? (?:graduat\w*|graduation)|^[的是在到了 ]{0,3}(?:什么时候|何时|哪个版本|哪版|哪年|才)?[的是在才 ]{0,3}毕业/u

/** Deeds where what graduates is a feature, and no project: it has left its experimental stage. */
export const grown = (deeds: readonly string[], subjects: readonly Subject[], asking: string): string[] => {
  const open = (text: string) => text.replaceAll('-', ' ')
  const text = open(asking)
  const isGrown =
    deeds.includes('graduated') &&
    !OF_CNCF.test(asking) &&
    subjects.some(({ named, weight, said }) => {
      const at = text.indexOf(open(said))
      return named && weight >= A_THING && at >= 0 && BETWEEN.test(text.slice(at + said.length))
    })
  return deeds.map(deed => (isGrown && deed === 'graduated' ? 'stabilized' : deed))
}
