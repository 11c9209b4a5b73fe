import type { Messages } from './types.ts'

/** What was wrong with what was given, and what would work, in English. */
export const wrong: Messages['wrong'] = {
  day: typed =>
    `I cannot read “${typed}” as a day of the year. Try \`April 16\` or \`04-16\`, or leave it out for today.`,
  project: (typed, projects) => `I know no project “${typed}”. Pick one of these: ${projects}.`,
  years: (from, to) =>
    `No year lies between ${from} and ${to}: \`from\` must not be after \`to\`. Try \`from: ${to}\` and \`to: ${from}\`.`,
  period: (name, span, from, to) =>
    `Nothing of ${name} is recorded for ${span}. What is recorded runs from ${from} to ${to}.`,
  search: (typed, where) =>
    `Nothing is found for “${typed}”${where && ` (${where})`}. Try fewer words, a version such as \`Envoy 1.18\`, or pick from the list that opens while you type.`,
  thing: typed =>
    `I know neither a release nor a project “${typed}”. Try \`Envoy 1.14\` and \`Envoy 1.18\`, or \`Envoy\` and \`Istio\`.`,
  same: 'That is the same twice. Pick two different releases of a project, or two projects.',
  mixed:
    'Those two cannot be set side by side. Pick two releases of the same project, or two projects: `Envoy 1.14` and `Envoy 1.18`, or `Envoy` and `Istio`.',
  message:
    'I find no question in that message. Choose one with words in it, or ask me with `/ask`: `when did Envoy drop xDS v2`.',
  outdated:
    'That button is from an older version of me, or what it showed has changed since. Please ask again; the new answer has working buttons.',
  often: seconds =>
    `That was a lot in a short time, and others ask too. Please try again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`,
  busy: 'Very many people are asking at this moment. Please try again in a little while.',
  shared: 'You have shared this answer already. Ask again to share it once more.',
}
