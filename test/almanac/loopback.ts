import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A release as it was made: when it was published, if it was. */
export type MadeRelease = { tag: string; at: string | null; draft?: boolean; prerelease?: boolean }
/** A tag as it was made: annotated ones have a tagger, all have a commit. */
export type MadeTag = { name: string; tagged?: string; committed?: string }
export type Repository = { releases: MadeRelease[]; tags: MadeTag[] }
/** What GitHub does to the next requests instead of answering. */
export type Fault =
  | 'none'
  | { status: number; headers?: Record<string, string>; body?: string }
  | 'hang'
  | 'break'

export type Seen = { path: string; status: number; headers: IncomingMessage['headers'] }
export type Loopback = {
  readonly url: string
  readonly repositories: Map<string, Repository>
  readonly seen: Seen[]
  readonly faults: Fault[]
  perPage: number
  /** Where the next page is said to be, if not here. */
  elsewhere?: string
  close(): Promise<void>
}

const sha = (text: string) => createHash('sha1').update(text).digest('hex')
const API = 'https://api.github.com'
const AUTHOR = { login: 'l5d-bot', id: 1, type: 'Bot', site_admin: false }

/** The shapes are GitHub's own, version 2022-11-28. */
const releaseOf = (repository: string, { tag, at, draft = false, prerelease = false }: MadeRelease) => ({
  url: `${API}/repos/${repository}/releases/1`,
  assets_url: `${API}/repos/${repository}/releases/1/assets`,
  upload_url: `https://uploads.github.com/repos/${repository}/releases/1/assets{?name,label}`,
  html_url: `https://github.com/${repository}/releases/tag/${tag}`,
  id: 1,
  author: AUTHOR,
  node_id: 'RE_kwDO',
  tag_name: tag,
  target_commitish: 'main',
  name: `Release ${tag}`,
  draft,
  immutable: false,
  prerelease,
  created_at: at ?? '2026-01-01T00:00:00Z',
  updated_at: at,
  published_at: at,
  assets: [],
  tarball_url: `${API}/repos/${repository}/tarball/${tag}`,
  zipball_url: `${API}/repos/${repository}/zipball/${tag}`,
  body: '## What changed\r\n\r\n* …',
  reactions: { total_count: 3, '+1': 3 },
})

const tagOf = (repository: string, { name }: MadeTag) => ({
  name,
  zipball_url: `${API}/repos/${repository}/zipball/refs/tags/${name}`,
  tarball_url: `${API}/repos/${repository}/tarball/refs/tags/${name}`,
  commit: { sha: sha(name), url: `${API}/repos/${repository}/commits/${sha(name)}` },
  node_id: 'REF_kwDO',
})

const refOf = (repository: string, { name, tagged }: MadeTag) => {
  const type = tagged ? 'tag' : 'commit'
  const at = tagged ? sha(`tag ${name}`) : sha(name)
  return {
    ref: `refs/tags/${name}`,
    node_id: 'REF_kwDO',
    url: `${API}/repos/${repository}/git/refs/tags/${name}`,
    object: { sha: at, type, url: `${API}/repos/${repository}/git/${type}s/${at}` },
  }
}

const madeBy = (date: string) => ({ name: 'Somebody', email: 'somebody@example.org', date })
const VERIFICATION = {
  verified: false,
  reason: 'unsigned',
  signature: null,
  payload: null,
  verified_at: null,
}

const tagObjectOf = (repository: string, { name, tagged }: MadeTag) => ({
  node_id: 'TA_kwDO',
  sha: sha(`tag ${name}`),
  url: `${API}/repos/${repository}/git/tags/${sha(`tag ${name}`)}`,
  tagger: madeBy(tagged!),
  object: { sha: sha(name), type: 'commit', url: `${API}/repos/${repository}/git/commits/${sha(name)}` },
  tag: name,
  message: `${name}\n`,
  verification: VERIFICATION,
})

const commitOf = (repository: string, { name, committed = '2020-01-01T00:00:00Z' }: MadeTag) => ({
  sha: sha(name),
  node_id: 'C_kwDO',
  url: `${API}/repos/${repository}/git/commits/${sha(name)}`,
  html_url: `https://github.com/${repository}/commit/${sha(name)}`,
  author: madeBy('2019-01-01T00:00:00Z'),
  committer: madeBy(committed),
  tree: { sha: sha('tree'), url: `${API}/repos/${repository}/git/trees/${sha('tree')}` },
  message: 'Release',
  parents: [],
  verification: VERIFICATION,
})

const NOT_FOUND = JSON.stringify({
  message: 'Not Found',
  documentation_url: 'https://docs.github.com/rest',
  status: '404',
})

type Answer = { readonly body: unknown; readonly link?: string | undefined }

function answer(loopback: Loopback, path: string, query: URLSearchParams): Answer | undefined {
  const [, repository = '', rest = ''] = /^\/repos\/([^/]+\/[^/]+)\/(.+)$/.exec(path) ?? []
  const made = loopback.repositories.get(repository)
  if (!made) return undefined
  const listed = (all: unknown[]) => {
    const size = Math.min(Number(query.get('per_page') ?? 30), loopback.perPage)
    const page = Number(query.get('page') ?? 1)
    const last = Math.max(1, Math.ceil(all.length / size))
    const at = (n: number) =>
      `<${loopback.elsewhere ?? loopback.url}${path}?per_page=${query.get('per_page')}&page=${n}>`
    const link = page < last ? `${at(page + 1)}; rel="next", ${at(last)}; rel="last"` : undefined
    return { body: all.slice((page - 1) * size, page * size), link }
  }
  if (rest === 'releases') return listed(made.releases.map(one => releaseOf(repository, one)))
  if (rest === 'tags') return listed(made.tags.map(one => tagOf(repository, one)))
  const asked = decodeURIComponent(rest)
  for (const tag of made.tags) {
    if (asked === `git/ref/tags/${tag.name}`) return { body: refOf(repository, tag) }
    if (asked === `git/tags/${sha(`tag ${tag.name}`)}`) return { body: tagObjectOf(repository, tag) }
    if (asked === `git/commits/${sha(tag.name)}`) return { body: commitOf(repository, tag) }
  }
  return undefined
}

/** A GitHub that answers by its rules: entity tags, limits, and a 404 where there is nothing. */
function reply(loopback: Loopback, request: IncomingMessage): Exclude<Fault, string> {
  const url = new URL(request.url!, loopback.url)
  const found = answer(loopback, url.pathname, url.searchParams)
  if (!found) return { status: 404, body: NOT_FOUND }
  const body = JSON.stringify(found.body)
  const etag = `W/"${createHash('sha256').update(body).digest('hex')}"`
  const headers = {
    etag,
    'x-ratelimit-limit': '60',
    'x-ratelimit-remaining': '42',
    'x-ratelimit-reset': '1790000000',
    ...(found.link && { link: found.link }),
  }
  return request.headers['if-none-match'] === etag ? { status: 304, headers } : { status: 200, headers, body }
}

function respond(loopback: Loopback, request: IncomingMessage, response: ServerResponse): void {
  const fault = loopback.faults.shift() ?? 'none'
  if (fault === 'hang') return
  if (fault === 'break') {
    request.socket.destroy()
    return
  }
  const { status, headers, body } = fault === 'none' ? reply(loopback, request) : fault
  loopback.seen.push({ path: request.url!, status, headers: request.headers })
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers })
  response.end(status === 304 ? '' : (body ?? '{"message":"…","status":"…"}'))
}

/** GitHub on 127.0.0.1, with real response shapes, paging, entity tags, and faults where they are asked for. */
export async function startGitHub(): Promise<Loopback> {
  const server = createServer((request, response) => respond(loopback, request, response))
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const loopback: Loopback = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    repositories: new Map(),
    seen: [],
    faults: [],
    perPage: 100,
    close: () =>
      new Promise(resolve => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
  return loopback
}
