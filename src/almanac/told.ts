import { z } from 'zod'
import { type Api, ask, isStop, type Pages, type Stop } from './github.ts'

/** A tag as GitHub tells of it: the day (UTC) its release was published, where it has one. */
export type Told = { readonly tag: string; readonly day?: string; readonly isPreRelease: boolean }

const Release = z.object({
  tag_name: z.string().min(1),
  draft: z.boolean(),
  prerelease: z.boolean(),
  published_at: z.iso.datetime().nullable(),
})
const Tag = z.object({ name: z.string().min(1) })
const Ref = z.object({ object: z.object({ type: z.string(), sha: z.string() }) })
const TagObject = z.object({ tagger: z.object({ date: z.iso.datetime() }) })
const Commit = z.object({ committer: z.object({ date: z.iso.datetime() }) })

/** All tags of a repository, and what its releases say of them; drafts are nobody's business. */
export async function tellTags(api: Api, pages: Pages, repository: string): Promise<Told[] | Stop> {
  const releases = await ask(api, pages, `/repos/${repository}/releases?per_page=100`, Release)
  if (isStop(releases)) return releases
  const tags = await ask(api, pages, `/repos/${repository}/tags?per_page=100`, Tag)
  if (isStop(tags)) return tags
  const told = new Map<string, Told>(tags.map(({ name }) => [name, { tag: name, isPreRelease: false }]))
  for (const { tag_name: tag, draft, prerelease, published_at: at } of releases)
    if (!draft && at) told.set(tag, { tag, day: at.slice(0, 10), isPreRelease: prerelease })
  return [...told.values()]
}

/** The day (UTC) a tag without a release was made: the tagger's, or that of the commit it stands at. */
export async function tellDay(
  api: Api,
  pages: Pages,
  repository: string,
  tag: string,
): Promise<string | Stop | undefined> {
  const at = `/repos/${repository}/git`
  const refs = await ask(api, pages, `${at}/ref/tags/${encodeURIComponent(tag)}`, Ref)
  if (isStop(refs)) return refs.isFinal ? refs : undefined
  const [{ object }] = refs as [z.infer<typeof Ref>]
  if (object.type === 'tag') {
    const made = await ask(api, pages, `${at}/tags/${object.sha}`, TagObject)
    return isStop(made) ? (made.isFinal ? made : undefined) : made[0]?.tagger.date.slice(0, 10)
  }
  const made = await ask(api, pages, `${at}/commits/${object.sha}`, Commit)
  return isStop(made) ? (made.isFinal ? made : undefined) : made[0]?.committer.date.slice(0, 10)
}
