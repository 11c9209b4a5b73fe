import { nothing } from '../../ask/answer/nothing.ts'
import type { Historian } from '../../ask/ask.ts'
import {
  entryNamed,
  monthDayOf,
  queryOf,
  releaseNamed,
  type Thing,
  thingNamed,
  versionTyped,
} from '../../ask/lookup.ts'
import { type Suggester, suggester } from '../../ask/suggest.ts'
import type { Tongue } from '../../ask/types.ts'
import { wordingOf } from '../wording.ts'
import { aboutCard } from './about.ts'
import { cut } from './budget.ts'
import { cascade, type Heard } from './cascade.ts'
import { compose } from './compose.ts'
import type { Manner } from './controls.ts'
import { escapeText, escapeTyped } from './escape.ts'
import { notice, type Reply } from './message.ts'
import { kept } from './typed.ts'
import type { View } from './view.ts'
import { showAnswer } from './views/ask.ts'
import { keyOf, showComparison } from './views/compare.ts'
import { showDay } from './views/day.ts'
import { showEntry } from './views/entry.ts'
import { showSearch } from './views/search.ts'
import { showTimeline } from './views/timeline.ts'
import { entryLine, nameOf, opening, timelineButton } from './views/told.ts'

/** What the bot can say in Discord. Options come as they were typed: an id, a label or free words. */
export type Voice = {
  readonly ask: (given: { text: string; project?: string }, manner: Manner) => Reply
  readonly search: (given: { text: string; project?: string; year?: number }, manner: Manner) => Reply
  readonly release: (given: { project: string; version: string }, manner: Manner) => Reply
  readonly timeline: (given: { project: string; from?: number; to?: number }, manner: Manner) => Reply
  readonly onThisDay: (typed: string, manner: Manner) => Reply
  readonly compare: (given: { one: string; other: string }, manner: Manner) => Reply
  readonly about: (tongue: Tongue) => Reply
  /** What a button asks for; a word about that where it is there no more. */
  readonly show: (view: View, manner: Manner) => Reply
  readonly suggest: Suggester
  /** What an option of `/compare` means so far, for the other one's suggestions. */
  readonly besideOf: (typed: string) => { readonly project?: string } | undefined
  readonly tongueOf: (heard: Heard) => Tongue
  readonly outdated: (tongue: Tongue) => Reply
  readonly sharedAlready: (tongue: Tongue) => Reply
  readonly noQuestion: (tongue: Tongue) => Reply
  /** To somebody who asks too much at once, and when everybody does. */
  readonly often: (tongue: Tongue, seconds: number) => Reply
  readonly busy: (tongue: Tongue) => Reply
  readonly sorry: (tongue: Tongue, errorId: string) => Reply
}

/** What was typed, as it can stand in a sentence. */
const quoted = (typed: string) => escapeTyped(cut(kept(typed), 80, 240))

/** Speaks for a historian. */
export const voiceOf = (historian: Historian): Voice => {
  const { chronicle, knowledge } = historian
  // What is made once is made now, and not while the first person waits.
  entryNamed('', knowledge)
  const isProject = (project: string) => chronicle.projects.some(({ id }) => id === project)

  const outdated = (tongue: Tongue): Reply => {
    const { say, script } = wordingOf(tongue)
    return notice([script(say.wrong.outdated)])
  }

  const show = (view: View, manner: Manner): Reply => {
    switch (view.kind) {
      case 'ask':
        return showAnswer(view, manner, historian)
      case 'search':
        return showSearch(view, manner, historian)
      case 'entry':
        return showEntry(view, manner, historian) ?? outdated(manner.tongue)
      case 'timeline':
        return showTimeline(view, manner, historian) ?? outdated(manner.tongue)
      case 'day':
        return showDay(view, manner, historian)
      case 'compare':
        return showComparison(view, manner, historian) ?? outdated(manner.tongue)
      case 'about':
        return aboutCard(chronicle, manner.tongue)
    }
  }

  const noProject = (typed: string, { tongue }: Manner): Reply => {
    const wording = wordingOf(tongue)
    const names = chronicle.projects.map(({ id }) => escapeText(nameOf(id, wording, chronicle.projects)))
    return notice([wording.script(wording.say.wrong.project(quoted(typed), wording.say.and(names)))])
  }

  const noVersion = (project: string, typed: string, manner: Manner): Reply => {
    const wording = wordingOf(manner.tongue)
    const number = versionTyped(typed) ?? typed
    const query = queryOf(knowledge, manner.tongue, {
      projects: [project],
      versions: [{ number, projects: [project] }],
    })
    const answer = nothing(query, 'no-such-version', knowledge)
    const near = answer.kind === 'nothing' ? answer.near : []
    const name = `${escapeText(nameOf(project, wording, chronicle.projects))} ${quoted(number)}`
    return compose(
      {
        raw: true,
        headline: wording.script(wording.say.nothing['no-such-version'](name)),
        parts: [
          { title: wording.script(wording.say.near), lines: near.map(entry => entryLine(entry, wording)) },
        ],
        project,
        private: true,
        unshareable: true,
        buttons: [...near.flatMap(entry => opening(entry, manner)), ...timelineButton(project, manner)],
      },
      // It has one page, and nothing to share; the view only gives the menu an id.
      { kind: 'timeline', project, page: 1 },
      manner,
    )
  }

  const thing = (typed: string, beside?: Thing): Thing | undefined =>
    thingNamed(typed, knowledge, beside?.as === 'release' ? beside.entry.project : undefined)

  return {
    show,
    outdated,
    ask: ({ text, project }, manner) =>
      project !== undefined && !isProject(project)
        ? noProject(project, manner)
        : show({ kind: 'ask', text: kept(text), ...(project !== undefined && { project }), page: 1 }, manner),
    search: ({ text, project, year }, manner) => {
      if (project !== undefined && !isProject(project)) return noProject(project, manner)
      const entry = entryNamed(text, knowledge)
      if (entry) return show({ kind: 'entry', id: entry.id, page: 1 }, manner)
      const within = { ...(project !== undefined && { project }), ...(year !== undefined && { year }) }
      return show({ kind: 'search', text: kept(text), ...within, page: 1 }, manner)
    },
    release: ({ project, version }, manner) => {
      if (!isProject(project)) return noProject(project, manner)
      const entry = releaseNamed(project, version, knowledge)
      return entry
        ? show({ kind: 'entry', id: entry.id, page: 1 }, manner)
        : noVersion(project, version, manner)
    },
    timeline: ({ project, ...years }, manner) =>
      isProject(project)
        ? show({ kind: 'timeline', project, ...years, page: 1 }, manner)
        : noProject(project, manner),
    onThisDay: (typed, manner) => {
      const monthDay = monthDayOf(typed, manner.today)
      const { say, script } = wordingOf(manner.tongue)
      return monthDay === undefined
        ? notice([script(say.wrong.day(quoted(typed)))])
        : show({ kind: 'day', monthDay, page: 1 }, manner)
    },
    compare: ({ one, other }, manner) => {
      const { say, script } = wordingOf(manner.tongue)
      const first = thing(one) ?? thing(one, thing(other))
      const second = thing(other, first)
      const unknown = first ? other : one
      return first && second
        ? show({ kind: 'compare', one: keyOf(first), other: keyOf(second), page: 1 }, manner)
        : notice([script(say.wrong.thing(quoted(unknown)))])
    },
    about: tongue => aboutCard(chronicle, tongue),
    suggest: suggester(knowledge),
    besideOf: typed => {
      const found = typed.trim() === '' ? undefined : thing(typed)
      return found && (found.as === 'release' ? { project: found.entry.project } : {})
    },
    tongueOf: heard => cascade(heard, knowledge),
    sharedAlready: tongue => {
      const { say, script } = wordingOf(tongue)
      return notice([script(say.wrong.shared)])
    },
    noQuestion: tongue => {
      const { say, script } = wordingOf(tongue)
      return notice([script(say.wrong.message)])
    },
    often: (tongue, seconds) => {
      const { say, script } = wordingOf(tongue)
      return notice([script(say.wrong.often(seconds))])
    },
    busy: tongue => {
      const { say, script } = wordingOf(tongue)
      return notice([script(say.wrong.busy)])
    },
    sorry: (tongue, errorId) => {
      const { say, script } = wordingOf(tongue)
      return notice([script(say.sorry(errorId))])
    },
  }
}
