import { describe, expect, test } from 'vitest'
import { HEADER } from '../../src/chronicle/almanac.ts'
import { assemble } from '../../src/chronicle/assemble.ts'

const TAG = 'https://github.com/kumahq/kuma/releases/tag'

/** What is said of a Kuma told beside an almanac that lists 1.0.0 on its third line. */
const messages = (heading: string, ...links: string[]) => {
  const sources = links.map(url => `- [Source](${url})`).join('\n')
  return assemble([
    { path: 'k/kuma/project.md', text: '# Kuma / Kuma\n\nA mesh.\n一个网格。\n' },
    {
      path: 'k/service-mesh/project.md',
      text: '# Service Mesh / 服务网格\n\nAll of it.\n一切。\n',
    },
    {
      path: 'k/service-mesh/2020.md',
      text: `# 2020 / 2020 年\n\n## ${heading}\n\nTold.\n讲述。\n\n### Sources\n\n${sources}\n`,
    },
    {
      path: 'k/almanac/kuma.csv',
      text: `${HEADER}\nkuma,0.1.0,2019-09-10,feature,${TAG}/0.1.0\nkuma,1.0.0,2020-11-17,feature,${TAG}/1.0.0\n`,
    },
  ]).problems.map(({ file, line, message }) => `${file}:${line} ${message}`)
}

describe('one event is one entry', () => {
  test.for(['Kuma 1.0.0', 'Kuma 1.0 is here', 'Kuma v1.0'])(
    'a milestone "%s" beside its row is a problem',
    title =>
      expect(messages(`2020-11-17 milestone: ${title} / ${title} 来了`, `${TAG}/1.0.0`)).toEqual([
        'k/service-mesh/2020.md:3 expected one entry for kuma 1.0.0, which k/almanac/kuma.csv:3 lists too: ' +
          'make it a release, in the folder kuma',
      ]),
  )

  test.for<[why: string, heading: string, link: string]>([
    ['of another version', '2020-11-17 milestone: The way to Kuma 2.0 / 通往 Kuma 2.0', `${TAG}/1.0.0`],
    ['of no version', '2020-11-17 milestone: Kuma learns zones / Kuma 支持多区域', `${TAG}/1.0.0`],
    ['with another source', '2020-11-17 milestone: Kuma 1.0.0 / Kuma 1.0.0 来了', 'https://kuma.io/1.0.0'],
    ['of another kind', '2020-11-17 article: Announcing Kuma 1.0.0 / 博客：Kuma 1.0.0', `${TAG}/1.0.0`],
  ])('a told event %s is none', ([, heading, link]) => expect(messages(heading, link)).toEqual([]))
})
