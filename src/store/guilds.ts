import { z } from 'zod'
import type { Engine } from './engine.ts'
import type { Store } from './store.ts'

const Guilds = z.array(z.object({ guild: z.string() }))
const Probe = z.tuple([z.object({ at: z.string() })])

/** The rest of a store: guilds that were left, and the store's own health. */
export const guildsOf = ({ run, skew, close }: Engine) =>
  ({
    leave: async (guild, now) => {
      await run('insert into departed_guilds (guild, left_at) values (?, ?) on conflict do nothing', [
        guild,
        now.toISOString(),
      ])
    },

    comeBack: async (guild, now) => {
      const left = await run('delete from departed_guilds where guild = ? returning guild', [guild])
      if (left.length === 0) return false
      const at = now.toISOString()
      const sql =
        'update daily_subscriptions set since_at = ?, next_at = ?, planned_at = ?, revision = revision + 1 where guild = ?'
      await run(sql, [at, at, at, guild])
      return true
    },

    forget: async leftBefore => {
      const [before, left] = [
        leftBefore.toISOString(),
        'guild in (select guild from departed_guilds where left_at < ?)',
      ]
      // Each statement asks again who has left; the note of the leaving goes last, so that a crash resumes.
      await run(`delete from daily_posts where ${left}`, [before])
      await run(`delete from daily_subscriptions where ${left}`, [before])
      const gone = await run('delete from departed_guilds where left_at < ? returning guild', [before])
      return Guilds.parse(gone).map(({ guild }) => guild)
    },

    probe: async now => {
      const rows = await run(
        `insert into historian_probes (name, at) values ('write', ?)
        on conflict (name) do update set at = excluded.at returning at`,
        [now.toISOString()],
      )
      const [{ at }] = Probe.parse(rows)
      if (at !== now.toISOString())
        throw new Error(`Expected to read back ${now.toISOString()}, just written, got ${at}`)
    },

    skew,
    close,
  }) satisfies Partial<Store>
