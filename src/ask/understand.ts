import { scriptOf } from '../language.ts'
import { withoutApposition } from './apposition.ts'
import { became } from './became.ts'
import { channelOf, withoutChannel } from './channel.ts'
import { withoutChatter, withoutName } from './chatter.ts'
import { deedsOf, SOFT, VAGUE } from './deeds.ts'
import { hushed } from './elsewhere.ts'
import { ASIDE, emphasize, insistOnTheOne } from './emphasis.ts'
import { withoutExcluded } from './exclusions.ts'
import { withoutFraming, withoutSaid } from './framing.ts'
import { grown } from './grown.ts'
import { type Asked, readIntent } from './intent.ts'
import { kindsAsked, withoutKinds } from './kinds.ts'
import type { Knowledge } from './knowledge.ts'
import { mendText } from './mend-text.ts'
import { isWholeProject, ownersOf } from './owners.ts'
import { readDates } from './period.ts'
import { plainly } from './plainly.ts'
import { namesIn, type ProperNames, shortNamesIn, within } from './proper-names.ts'
import { ranksAsked, withoutRanks } from './ranks.ts'
import { readWords } from './read-words.ts'
import { readable } from './readable.ts'
import { sentenceThatAsks } from './sentences.ts'
import { areSides } from './sides.ts'
import { withoutSort } from './sort-of-who.ts'
import { subjectOf } from './subjects.ts'
import { aimsOf, movesLanguage } from './targets.ts'
import type { Query, Question, Subject } from './types.ts'

/** More versions or names than this nobody asks about in one question. */
const MOST_NAMED = 8

/** Who made a project; the author of the chronicle is another. */
const MAKER =
  /\b(?:authors?|makers?|made|built|developers?)\b|(?:的|谁是)(?:原)?(?:作者|开发者|作者们|缔造者)/u

/** A word that says less names nothing that it could be about. */
const PLAIN = 0.1

const NO_NAMES: ProperNames = { words: new Set(), phrases: [] }

/** Reads a question: typos, dates, projects, versions, how it asks, what about. */
export const understand = (question: Question, knowledge: Knowledge): Query => {
  const { text: whole, mended } = mendText(
    apart(plainly(readable(question.text))),
    shortNamesIn(question.text),
    knowledge,
  )
  const { text, excluded } = withoutExcluded(whole, phrase => {
    const { names, versions } = readWords(phrase, NO_NAMES, knowledge)
    // Patches left out are left out anyway.
    return names.length + versions.length + ranksAsked(phrase).length > 0
  })
  const out = excluded.map(phrase => readWords(phrase, NO_NAMES, knowledge))
  const leftOutVersions = out.flatMap(({ versions }) => versions)
  const unwanted = out
    .flatMap(({ names, versions }) => (versions.length > 0 ? [] : names))
    .flatMap(({ ids }) => ids)
  const last = sentenceThatAsks(text)
  // "I install the latest Linkerd. What do I get?" names what it asks for before it asks.
  const { edge, relation } = readIntent(text)
  const asking = last !== text && (edge || relation) && namesNothing(last, knowledge) ? text : last
  const { period, monthDay, rest, written } = readDates(text, question.today)
  const all = readWords(rest, within(namesIn(question.text), rest), knowledge)
  const { names: allNames, versions: numbers, actions, subjects: said, objects } = all
  // Who asks of a project and leaves out its name means another of that name ("Linkerd, not Linkerd2").
  const leftOut = unwanted.filter(
    id => !allNames.some(({ ids }) => ids.every(one => unwanted.includes(one)) && ids.includes(id)),
  )
  const asks = asking === text ? rest : readDates(asking, question.today).rest
  const own = asks === rest ? all : readWords(asks, within(namesIn(question.text), asks), knowledge)
  const refersBack =
    own.subjects.every(({ named, weight }) => !named && weight < PLAIN) &&
    own.actions.every(action => VAGUE.has(action))
  const asked = readIntent(asks)
  const done = refersBack || asking === text ? { actions, objects } : own
  const told = areSides(asked, allNames, asking)
    ? allNames
    : allNames.filter(({ ids }) => ids.some(id => !knowledge.untold.has(id)))
  const topics = told.length > 0 ? allNames.filter(name => !told.includes(name)) : []
  const names = (told.length > 0 ? told : allNames).slice(0, MOST_NAMED).map(({ ids }) => {
    const kept = ids.filter(id => !leftOut.includes(id))
    return kept.length > 0 ? kept : ids
  })
  const named = [...said, ...topics.flatMap(topic => subjectOf(topic.said, [], true, knowledge))]
  const heard = period ? withoutChatter(named, asking, knowledge) : named
  if (question.project) names.unshift([question.project])
  const projects = [...new Set(names.flat())]
  const isOfAll = asked.edge !== undefined || LINES.has(asked.intent)
  const nameless = allNames.length === 1 ? withoutName(heard, allNames[0]!.ids, knowledge) : heard
  // "When was Envoy Gateway released" names nothing beside it; where one thing is, its own releases need not repeat its name.
  const isDated = asked.intent === 'when' || asked.intent === 'version' || asked.intent === 'what'
  const isNameSpare = isDated && (nameless.length === 0 || nameless.filter(({ named }) => named).length === 1)
  const isMade = asked.intent === 'who' && nameless.length === 0 && own.actions.includes('founded')
  const topic = isOfAll || isNameSpare || isMade ? nameless : heard
  const kinds = kindsAsked(asking)
  const alone = isOfAll ? withoutApposition(topic, allNames, asking) : topic
  const telling = withoutKinds(
    withoutFraming(hushed(alone, projects, knowledge), asked.intent),
    kinds,
    LINES.has(asked.intent) && period !== undefined && projects.length === 0,
  )
  const numbered = numbers.slice(0, MOST_NAMED).map(({ number, projects: near }) => ({
    number,
    projects: ownersOf(number, near, projects, knowledge),
  }))
  const owned = numbered.filter(
    ({ number }, i) => LINES.has(asked.intent) || !isWholeProject(number, numbers[i]!.projects, knowledge),
  )
  const meant = names.map(name => {
    const fit = name.filter(id => numbered.some(version => version.projects.includes(id)))
    return fit.length > 0 ? fit : name
  })
  if (kinds.length === 0 && (LINES.has(asked.intent) || asked.edge) && channelOf(asking))
    kinds.push('release')
  const channel = kinds.includes('release') ? channelOf(asking) : undefined
  const plain = deedsOf(done.actions, refersBack ? text : asking, asked.intent)
  if (asked.intent === 'who' && own.actions.length + telling.length === 0 && MAKER.test(asking))
    plain.push('founded')
  const isOfDeed = plain.some(deed => !VAGUE.has(deed))
  const subjects = withoutSaid(withoutSort(telling, asked.intent, asking, isOfDeed), plain)
  // What follows a colon or a sentence may name nothing itself: then all before it counts.
  const aside = {
    text: asking === text ? '' : text.replace(asking, ' '),
    // Where the question itself names nothing, what it is about was said before it.
    counts: own.subjects.some(({ named }) => named) ? ASIDE : 1,
    isOfDeed,
  }
  const isMoved = movesLanguage(asking) && !plain.includes('rewritten')
  const parts = subjects.filter(({ said }) => !topics.some(topic => topic.said === said))
  const deeds = grown([...plain, ...(isMoved ? ['rewritten'] : became(allNames, asking))], parts, asking)
  return {
    text: question.text,
    tongue: question.tongue ?? scriptOf(question.text),
    ...asked,
    projects: [...new Set(meant.flat())],
    names: meant,
    ...(leftOut.length > 0 && { leftOut }),
    ...(leftOutVersions.length > 0 && { leftOutVersions }),
    versions: owned,
    ...(period && { period }),
    written: written.flatMap(date => subjectOf(date, [], false, knowledge)),
    ...(monthDay && { monthDay }),
    kinds,
    ranks: ranksAsked(asking),
    ...(channel && { channel }),
    actions: deeds,
    objects: [...done.objects, ...aimsOf(deeds, asking)],
    subjects: insist(
      emphasize(
        kinds.includes('release') && deeds.every(deed => SOFT.has(deed))
          ? withoutChannel(
              LINES.has(asked.intent)
                ? withoutRanks(subjects)
                : asked.edge
                  ? withoutRanks(subjects, ['feature'])
                  : subjects,
              asking,
              asked,
            )
          : subjects,
        asked.intent,
        asking,
        aside,
        knowledge,
      ),
      asked,
    ),
    mended,
  }
}

/** Whether a sentence has no word for what it asks about. */
const namesNothing = (sentence: string, knowledge: Knowledge): boolean => {
  const { names, versions, subjects, actions } = readWords(sentence, NO_NAMES, knowledge)
  return names.length + versions.length + subjects.length === 0 && actions.every(action => VAGUE.has(action))
}

/** The last of something may be asked of all there is; the first that had something is of that. */
const insist = (subjects: readonly Subject[], { intent, edge }: Asked): readonly Subject[] =>
  edge === 'first' || ((intent === 'when' || intent === 'version' || intent === 'whether') && !edge)
    ? insistOnTheOne(subjects)
    : subjects

/** A channel before a number belongs to that: in "linkerd edge-24.8.2" nobody means the command `linkerd edges`. */
const apart = (normalized: string): string => normalized.replace(/ (?=(?:edge|stable)[- ]\d)/gu, ' | ')

/** Who counts or lists the 1.x line means its numbers. */
const LINES: ReadonlySet<string> = new Set(['count', 'list'])
