import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** Bytes pass between a caller and a Discord, until the wire is dead: then nothing does, and nobody is told. */
export const startWire = async (port: number) => {
  const ends = new Set<Socket>()
  let isDead = false

  const server = createServer(caller => {
    ends.add(caller)
    caller.on('error', () => caller.destroy())
    caller.on('close', () => ends.delete(caller))
    // Taken, and never answered: as a packet that is lost each time it is sent again.
    if (isDead) return void caller.resume()
    const called = connect(port, '127.0.0.1')
    ends.add(called)
    called.on('error', () => called.destroy())
    called.on('close', () => ends.delete(called))
    for (const [from, to] of [
      [caller, called],
      [called, caller],
    ] as const) {
      from.on('data', chunk => !silenced.has(from) && to.write(chunk))
      from.on('close', () => !silenced.has(from) && to.destroy())
    }
  })
  const silenced = new Set<Socket>()
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))

  return {
    port: (server.address() as AddressInfo).port,
    /** No byte passes any more. What was connected stays so for good, as where a router has forgotten it. */
    cut: (): void => {
      isDead = true
      for (const end of ends) silenced.add(end)
    },
    /** New connections pass again. */
    mend: (): void => {
      isDead = false
    },
    close: async (): Promise<void> => {
      for (const end of ends) end.destroy()
      await new Promise(resolve => server.close(resolve))
    },
  }
}
