import { describe, expect, test } from 'vitest'
import { namesOf } from '../../src/ask/lexicon.ts'
import { chronicleAlone, openChronicle } from '../../src/chronicle/open.ts'
import type { Change, Entry } from '../../src/chronicle/schema.ts'
import { alone } from './strangers.ts'

type Form = (project: string, thing: string) => string
const FORMS: Partial<
  Record<Change['section'], { readonly en: readonly Form[]; readonly zh: readonly Form[] }>
> = {
  added: {
    en: [(p, t) => `when did ${p} add ${t}`, (p, t) => `Which ${p} version first had ${t}?`],
    zh: [(p, t) => `${p} 什么时候有了${t}`, (p, t) => `${t} 是 ${p} 哪个版本加的`],
  },
  removed: {
    en: [(p, t) => `when did ${p} remove ${t}`],
    zh: [(p, t) => `${p} 什么时候移除了${t}`],
  },
  deprecated: {
    en: [(p, t) => `in which version did ${p} deprecate ${t}`],
    zh: [(p, t) => `${p} 哪个版本弃用了${t}`],
  },
  fixed: {
    en: [(p, t) => `which ${p} release fixed ${t}`],
    zh: [(p, t) => `${p} 哪个版本修复了${t}`],
  },
}

const { projects, entries } = chronicleAlone(openChronicle('knowledge'))
const nameOf = (id: string) => projects.find(card => card.id === id)!.name

/** What may be asked of a change by its name, in one language. */
const asked = ({ project }: Entry, { section, subject }: Change, language: 'en' | 'zh'): string[] => {
  const [thing] = subject ? namesOf(subject[language]) : []
  return thing ? (FORMS[section]?.[language] ?? []).map(form => form(nameOf(project)[language], thing)) : []
}

describe('when a change came is told by the release that made it', () => {
  test.for(['en', 'zh'] as const)('of nearly all that the chronicle records, in %s', language => {
    const all = entries
      .filter(({ kind }) => kind === 'release')
      .flatMap(entry =>
        entry.changes.flatMap(change =>
          asked(entry, change, language).map(question => ({ question, version: entry.version })),
        ),
      )
    const missed = all.filter(({ question, version }) => {
      const { answered, entries: cited } = alone.told(question)
      return !answered || cited[0]?.version !== version
    })
    expect(all.length).toBeGreaterThan(300)
    // Some things came, or went, in several releases, of which one is told.
    expect(missed.length / all.length, missed.map(({ question }) => question).join('\n')).toBeLessThan(0.05)
  })
})
