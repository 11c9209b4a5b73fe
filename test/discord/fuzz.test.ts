import { afterEach, expect, test } from 'vitest'
import { fuzz } from './fuzz.ts'
import { start, stopAll } from './rig.ts'

afterEach(stopAll)

/** Of each seed: ten thousand in all. */
const COUNT = 5_000

test.for([1, Math.floor(Math.random() * 2 ** 31)])(
  'whatever is typed, forged or pressed (seed %i) gets a reply that Discord takes and that pings nobody',
  { timeout: 300_000 },
  async seed => {
    const discord = await start()
    const { wrong } = await fuzz(discord, 'test/fixtures/small', COUNT, seed)
    expect(wrong).toEqual([])
  },
)
