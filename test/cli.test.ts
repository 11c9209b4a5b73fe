import { spawn } from 'node:child_process'
import { describe, test } from 'vitest'

type Run = { readonly code: number | null; readonly out: string; readonly err: string }

/** Runs the command line as a person's shell would, its output piped. Each run takes a second or two to start. */
const run = (args: readonly string[], { input = '', dir = 'knowledge' } = {}): Promise<Run> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli.ts', ...args], {
      env: { ...process.env, KNOWLEDGE_DIR: dir },
      stdio: 'pipe',
    })
    const [out, err]: [Buffer[], Buffer[]] = [[], []]
    child.stdout.on('data', chunk => out.push(chunk))
    child.stderr.on('data', chunk => err.push(chunk))
    child.on('error', reject)
    child.on('close', code =>
      resolve({ code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }),
    )
    child.stdin.end(input)
  })

type Line = {
  readonly question: string
  readonly answered: boolean
  readonly language: string
  readonly answer: string
  readonly entries: readonly { readonly id: string; readonly date: string }[]
}

const linesOf = (out: string): Line[] =>
  out
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line) as Line)

const STACK = /\n\s+at |node:internal|\.ts:\d+:\d+/

describe.concurrent('in a shell', { timeout: 120_000 }, () => {
  test('one question has one answer, without colours where it is piped', async ({ expect }) => {
    const { code, out, err } = await run(['ask', 'when did Envoy drop xDS v2'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out.split('\n')[0]).toMatch(/Envoy.*1\.18\.0.*2021-04-16/)
    for (const said of ['1.14.0', '1.17.0', 'https://']) expect(out).toContain(said)
    expect(out).not.toContain('\u001B')
  })

  test('one object a line comes out for each question that went in, in order', async ({ expect }) => {
    const questions = [
      'when did Envoy drop xDS v2',
      'Envoy 什么时候砍掉 xDS v2',
      'Envoy 什麼時候砍掉 xDS v2',
      'what is the best pizza in Naples',
      '',
      'Linkerd 2.10.1 \u0000 "quoted" \\ and \u202E turned',
      'Envoy 9.99',
      'list all Envoy releases',
    ]
    const { code, out, err } = await run(['ask', '--json', '--chronicle'], { input: questions.join('\n') })
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const answers = linesOf(out)
    expect(answers.map(({ question }) => question)).toEqual(questions.filter(text => text !== ''))
    expect(answers.map(({ answered }) => answered)).toEqual([true, true, true, false, true, false, true])
    expect(answers.map(({ language }) => language)).toEqual(['en', 'zh', 'zh', 'en', 'en', 'en', 'en'])
    for (const answer of answers)
      expect(Object.keys(answer)).toEqual(['question', 'answered', 'language', 'answer', 'entries', 'near'])
    for (const { entries } of answers.slice(0, 3))
      expect(entries[0]).toMatchObject({ id: 'envoy-1.18.0', date: '2021-04-16' })
    // What was added after the chronicle is left out.
    const dates = answers.at(-1)!.entries.map(({ date }) => date)
    expect(dates.length).toBeGreaterThan(10)
    expect(dates.filter(date => date > '2022')).toEqual([])
  })

  test("somebody else's notes are answered from", async ({ expect }) => {
    const questions = ['Linkerd 2.0', 'when was SMI announced', 'Istio 1.5 发布了什么', 'Envoy 1.18']
    const { code, out, err } = await run(['ask', '--json'], {
      input: questions.join('\n'),
      dir: 'test/fixtures/notes',
    })
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const answers = linesOf(out)
    expect(answers.map(({ answered }) => answered)).toEqual([true, true, true, false])
    expect(answers.map(({ entries }) => entries[0]?.date)).toEqual([
      '2018-09-18',
      '2019-05-21',
      '2020-03-05',
      undefined,
    ])
    expect(answers[0]!.answer).toContain('https://github.com/linkerd/linkerd2/releases/tag/v18.9.1')
    expect(answers[2]!.answer).toContain('istiod')
  })

  test('the knowledge is checked, and has no problems', async ({ expect }) => {
    const { code, out, err } = await run(['knowledge'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(/\d+ entries of \d+ projects in \d+ files, 0 problems\n$/)
  })

  test('a flag that does not exist is answered with how to use it, without a stack', async ({ expect }) => {
    const { code, out, err } = await run(['ask', '--nope'])
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toMatch(/--nope[\s\S]*usage: /)
    expect(err).not.toMatch(STACK)
  })

  test('a folder that does not exist is named, without a stack', async ({ expect }) => {
    const { code, out, err } = await run(['ask', 'hi'], { dir: '/nowhere' })
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toMatch(/^\/nowhere:1 expected a folder/)
    expect(err).not.toMatch(STACK)
  })
})
