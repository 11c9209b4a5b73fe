import { statSync, watch } from 'node:fs'

/** Editors and checkouts touch many files in a row: they are read when it has been quiet for so long. */
const QUIET_MS = 500

/** A folder that is watched; `stop` ends it. */
export type Watched = { readonly stop: () => void }

/**
 * Calls back when anything in the folder has changed and then been quiet; `failed` where it cannot be watched, which
 * ends the watching. On Linux Node follows folders that come later by itself (fs.watch, `recursive`).
 */
export const watchFolder = (
  folder: string,
  changed: () => void,
  failed: (error: unknown) => void,
): Watched => {
  let settling: NodeJS.Timeout | undefined
  const stop = () => {
    clearTimeout(settling)
    watcher?.close()
  }
  const start = () => {
    try {
      // Node 24.21 says nothing at once of a folder that is not there; Node 20 throws.
      statSync(folder)
      return watch(folder, { recursive: true, persistent: false })
    } catch (error) {
      failed(error)
      return undefined
    }
  }
  const watcher = start()
  watcher?.on('change', () => {
    clearTimeout(settling)
    settling = setTimeout(changed, QUIET_MS)
    settling.unref()
  })
  watcher?.on('error', error => {
    stop()
    failed(error)
  })
  return { stop }
}
