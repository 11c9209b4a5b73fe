import { z } from 'zod'

/** The shards of one process, of how many there are. */
export type Shards = { readonly ids: readonly number[]; readonly count: number }

/** How the gateway's shards are shared out; a process that is told nothing is the only one, with one connection. */
export const Sharding = z.object({
  SHARDS: z
    .literal('auto', {
      error: 'be auto, for one process with as many connections as Discord advises, or unset',
    })
    .optional(),
  SHARD_COUNT: z.coerce
    .number({ error: 'be the number of all shards, such as 4' })
    .int('be a whole number')
    .min(1, 'be 1 or more')
    .optional(),
  SHARD_IDS: z
    .string()
    .regex(/^\s*\d+(\s*,\s*\d+)*\s*$/, "be this process's shards, counted from 0, such as 0,1")
    .transform(ids => [...new Set(ids.split(',').map(Number))])
    .optional(),
})

export type Sharding = z.output<typeof Sharding>

/** What the three say together that none says alone; each a sentence. */
export const shardingProblems = ({ SHARDS, SHARD_COUNT, SHARD_IDS }: Sharding): string[] => [
  ...(SHARDS && (SHARD_COUNT !== undefined || SHARD_IDS)
    ? ['Expected SHARDS to be unset where SHARD_COUNT or SHARD_IDS is set: it leaves both to Discord.']
    : []),
  ...(SHARD_IDS && SHARD_COUNT === undefined && !SHARDS
    ? ['Expected SHARD_COUNT to be set where SHARD_IDS is: the number of all shards.']
    : []),
  ...(SHARD_IDS && SHARD_COUNT !== undefined && SHARD_IDS.some(id => id >= SHARD_COUNT)
    ? ['Expected SHARD_IDS to be below SHARD_COUNT: shards are counted from 0.']
    : []),
]

/** The shards of this process; all of them where only their number is said. */
export const shardsOf = ({ SHARDS, SHARD_COUNT, SHARD_IDS }: Sharding): Shards | 'auto' | undefined => {
  if (SHARDS || SHARD_COUNT === undefined) return SHARDS
  return { ids: SHARD_IDS ?? Array.from({ length: SHARD_COUNT }, (_, id) => id), count: SHARD_COUNT }
}
