import type { Messages } from './types.ts'

/** What is first and what is last, in English. */
export const edges: Pick<Messages, 'edge' | 'asWritten' | 'firstWith' | 'recordsEnd'> = {
  edge: {
    first: (thing, of, name, date, when) =>
      `The first recorded ${thing}${of && ` of ${of}`}${when && ` (${when})`} is ${name}, ${date}.`,
    latest: (thing, of, name, date, when) =>
      `The latest recorded ${thing}${of && ` of ${of}`}${when && ` (${when})`} is ${name}, ${date}.`,
    last: (thing, of, name, date, when) =>
      `The last recorded ${thing}${of && ` of ${of}`} (${when}) is ${name}, ${date}.`,
  },
  firstWith: (project, thing, version, date, text) =>
    `The first recorded ${project} with ${thing} is ${version}, ${date}: ${text}`,
  recordsEnd: (date, of) => `The records${of && ` of ${of}`} end on ${date}.`,
  asWritten: {
    first: (name, date, right, on) =>
      `By the dates that the chronicle itself writes, its first entry is ${name}, ${date}; by the right ones it is ${right}, ${on}.`,
    latest: (name, date, right, on) =>
      `By the dates that the chronicle itself writes, its newest entry is ${name}, ${date}; by the right ones it is ${right}, ${on}.`,
  },
}
