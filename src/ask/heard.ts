/** How an English word sounds, more or less: its consonants, and how it begins. */
export const heard = (word: string): string => {
  const plain = word
    .replace(/ph/gu, 'f')
    .replace(/c(?=[eiy])/gu, 's')
    .replace(/[cq]k?/gu, 'k')
    .replace(/x/gu, 'ks')
    .replace(/z/gu, 's')
  const first = plain.slice(0, 1).replace(/[eiou]/u, 'a')
  return (first + plain.slice(1).replace(/[aeiouywh]/gu, '')).replace(/(.)\1+/gu, '$1')
}
