import type { Historian } from '../../../ask/ask.ts'
import { between, inOrder } from '../../../ask/course.ts'
import { daysBetween, periodOf, span } from '../../../calendar.ts'
import type { ChangeSection, Entry } from '../../../chronicle/schema.ts'
import { comparisonPicture } from '../../picture/pictures.ts'
import { type Wording, wordingOf } from '../../wording.ts'
import { compose } from '../compose.ts'
import { linkButton, type Manner } from '../controls.ts'
import type { Reply } from '../message.ts'
import type { Part } from '../pages.ts'
import type { View } from '../view.ts'
import { nameOf, opening, timelineButton } from './told.ts'

const TAG = /^(https:\/\/github\.com\/[^/]+\/[^/]+)\/releases\/tag\/([^/?#]+)$/u

/** Where upstream shows all that lies between two releases, if both have their tag in the same repository. */
export const upstreamOf = (older: Entry, newer: Entry): string | undefined => {
  const tags = (entry: Entry) => entry.sources.flatMap(({ url }) => [TAG.exec(url)?.slice(1) ?? []])
  for (const [repository, tag] of tags(older))
    for (const [same, other] of tags(newer))
      if (repository && repository === same) return `${repository}/compare/${tag}...${other}`
  return undefined
}

/** What an upgrade breaks comes first. */
const BREAKING_FIRST: readonly ChangeSection[] = [
  'removed',
  'deprecated',
  'security',
  'changed',
  'added',
  'fixed',
]

/** The changes by section, each with the version that brought it. */
const partsOf = (steps: readonly Entry[], { of, say, script }: Wording): Part[] =>
  BREAKING_FIRST.map(section => ({
    title: script(say.sections[section]),
    lines: steps.flatMap(entry =>
      entry.changes
        .filter(change => change.section === section)
        .map(({ subject, text }) => ({
          lead: entry.version,
          text: script(subject ? `${of(subject)}${say.colon}${of(text)}` : of(text)),
        })),
    ),
  })).filter(({ lines }) => lines.length > 0)

/** Two releases of a project: how long it took, and what the newer has over the older. */
export const compareReleases = (
  one: Entry,
  other: Entry,
  view: View,
  manner: Manner,
  { chronicle }: Historian,
): Reply => {
  const wording = wordingOf(manner.tongue)
  const { say, script } = wording
  const [older, newer] = inOrder(one, other)
  const steps = between(chronicle, older, newer)
  const parts = partsOf([...steps, newer], wording)
  const [from, to] = [periodOf(older.date).from, periodOf(newer.date).from]
  const project = nameOf(older.project, wording, chronicle.projects)
  const upstream = upstreamOf(older, newer)
  const card = chronicle.projects.find(({ id }) => id === older.project)
  return compose(
    {
      headline: script(
        say.steps(
          `${project} ${older.version} (${older.date})`,
          `${newer.version} (${newer.date})`,
          span(from, to),
          daysBetween(from, to),
          steps.length,
        ),
      ),
      parts: parts.length > 0 ? parts : [{ lines: [{ text: script(say.noChanges), plain: true }] }],
      sources: [...older.sources.slice(0, 1), ...newer.sources.slice(0, 1)],
      project: older.project,
      picture: comparisonPicture({
        kind: 'releases',
        name: card?.name ?? { en: project, zh: project },
        a: older,
        b: newer,
        entries: [
          ...steps,
          ...chronicle.entries.filter(
            ({ project: of, kind }) => of === older.project && kind === 'milestone',
          ),
        ],
        tongue: manner.tongue,
      }),
      buttons: [
        ...opening(older, manner),
        ...opening(newer, manner),
        ...timelineButton(older.project, manner),
        ...(upstream ? linkButton(script(say.buttons.upstream), upstream) : []),
      ],
    },
    view,
    manner,
  )
}
