import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Done } from '../discord/desk.ts'

/** What is counted, and the page that shows it. */
export type Metrics = {
  readonly contentType: string
  /** The page in Prometheus' text format. */
  readonly page: () => Promise<string>
  readonly answered: (done: Done) => void
  /** How many daily posts of a round ended how. */
  readonly posted: (tally: Readonly<Record<string, number>>) => void
  readonly gatewayClosed: () => void
  readonly reloaded: (outcome: 'swapped' | 'refused', entries: number) => void
}

/** From what nobody notices to what Discord does not wait for (3 s). */
const SECONDS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3, 5]

/** Counts for one process. No label holds what a person wrote, so their number is bounded. */
export const createMetrics = (entries: number): Metrics => {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const interactions = new Counter({
    name: 'historian_interactions_total',
    help: 'Interactions, by command and how they ended: answered, turned away (asked to wait), late (over before the answer), failed.',
    labelNames: ['command', 'outcome'],
    registers,
  })
  const latency = new Histogram({
    name: 'historian_interaction_seconds',
    help: 'From an interaction to its answer taken by Discord.',
    labelNames: ['command'],
    buckets: SECONDS,
    registers,
  })
  const posts = new Counter({
    name: 'historian_daily_posts_total',
    help: 'Daily posts, by how they ended.',
    labelNames: ['ended'],
    registers,
  })
  const closes = new Counter({
    name: 'historian_gateway_reconnects_total',
    help: 'Times that the gateway closed and was connected to again.',
    registers,
  })
  const reloads = new Counter({
    name: 'historian_knowledge_reloads_total',
    help: 'Times that the knowledge was read again: swapped, or refused for its problems.',
    labelNames: ['outcome'],
    registers,
  })
  const known = new Gauge({
    name: 'historian_knowledge_entries',
    help: 'Entries that are answered from.',
    registers,
  })
  known.set(entries)
  return {
    contentType: registry.contentType,
    page: () => registry.metrics(),
    answered: ({ command, outcome, ms }) => {
      interactions.inc({ command, outcome })
      latency.observe({ command }, ms / 1000)
    },
    posted: tally => {
      for (const [ended, count] of Object.entries(tally)) posts.inc({ ended }, count)
    },
    gatewayClosed: () => closes.inc(),
    reloaded: (outcome, now) => {
      reloads.inc({ outcome })
      known.set(now)
    },
  }
}
