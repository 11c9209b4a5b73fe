import { compareReleases } from '../chronicle/rank.ts'

/** Where a project's releases are made, and how its tags are read. */
export type Upstream = {
  /** `owner/name` on GitHub. */
  readonly repository: string
  /** Which tags are releases, and of which project; the version is what the pattern captures. */
  readonly releases: readonly (readonly [tag: RegExp, project: string])[]
  /** Tags that are no releases of their own: builds, and pre-releases where none are listed. */
  readonly aside?: RegExp
  /** The first version that is listed. */
  readonly since?: string
}

const PLAIN = /^v?(\d+\.\d+\.\d+(?:-(?:rc|alpha|beta|preview)[-.]?\d*)?)$/
const STABLE = /^v(\d+\.\d+\.\d+)$/
const BEFORE_STABLE = /^v?\d+\.\d+\.\d+[-.]?(?:rc|alpha|beta|pre|snapshot)[-.]?\d*$/

/** Every repository whose releases the almanac lists. */
export const UPSTREAMS: readonly Upstream[] = [
  {
    repository: 'linkerd/linkerd',
    releases: [[/^(?:release-)?(\d+\.\d+\.\d+(?:\.\d+)?(?:-rc\d+)?|h2-alpha-\d+)$/, 'linkerd']],
  },
  {
    repository: 'linkerd/linkerd2',
    releases: [
      [/^v(0\.\d+\.\d+)$/, 'conduit'],
      [/^v(18\.\d+\.\d+)$/, 'linkerd2'],
      [/^stable-(\d+\.\d+\.\d+(?:-rc\d+)?)$/, 'linkerd2'],
      [/^version-(\d+\.\d+)$/, 'linkerd2'],
      [/^(edge-\d+\.\d+\.\d+)$/, 'linkerd2'],
    ],
  },
  {
    repository: 'istio/istio',
    releases: [[/^(\d+\.\d+\.\d+(?:[-.](?:snapshot|alpha|beta|rc)\.?\d+)?)$/, 'istio']],
  },
  { repository: 'envoyproxy/envoy', releases: [[STABLE, 'envoy']] },
  { repository: 'kumahq/kuma', releases: [[PLAIN, 'kuma']] },
  {
    repository: 'hashicorp/consul',
    releases: [[STABLE, 'consul']],
    aside: BEFORE_STABLE,
    since: '1.2.0',
  },
  {
    repository: 'cilium/cilium',
    releases: [[STABLE, 'cilium']],
    aside: BEFORE_STABLE,
    since: '1.12.0',
  },
  { repository: 'kubernetes-sigs/gateway-api', releases: [[PLAIN, 'gateway-api']], aside: /^monthly-/ },
  { repository: 'servicemeshinterface/smi-spec', releases: [[PLAIN, 'smi']] },
  { repository: 'openservicemesh/osm', releases: [[PLAIN, 'osm']], aside: /^pre-rel-/ },
  { repository: 'envoyproxy/gateway', releases: [[PLAIN, 'envoy-gateway']], aside: /^latest$/ },
  { repository: 'hashicorp/consul-k8s', releases: [[PLAIN, 'consul-k8s']], aside: /-dev$/ },
  { repository: 'sermant-io/Sermant', releases: [[PLAIN, 'sermant']] },
  { repository: 'kmesh-net/kmesh', releases: [[PLAIN, 'kmesh']] },
  { repository: 'aeraki-mesh/aeraki', releases: [[PLAIN, 'aeraki']] },
  { repository: 'merbridge/merbridge', releases: [[PLAIN, 'merbridge']] },
]

/** What a tag says: a release, nothing of ours, or something nobody thought of. */
export type Reading = { readonly project: string; readonly version: string } | 'aside' | 'unknown'

/** Reads a tag; one with a slash is a chart's or a submodule's. */
export function readTag({ releases, aside, since }: Upstream, tag: string): Reading {
  for (const [pattern, project] of releases) {
    const version = pattern.exec(tag)?.[1]
    if (version !== undefined)
      return since !== undefined && compareReleases(version, since) < 0 ? 'aside' : { project, version }
  }
  return tag.includes('/') || aside?.test(tag) ? 'aside' : 'unknown'
}

/** The page of a release on GitHub. */
export const pageOf = (repository: string, tag: string): string =>
  `https://github.com/${repository}/releases/tag/${tag}`

/** The tag behind such a page; undefined for any other link. */
export const tagOf = (repository: string, url: string): string | undefined => {
  const start = pageOf(repository, '')
  return url.startsWith(start) ? decodeURIComponent(url.slice(start.length)) : undefined
}
