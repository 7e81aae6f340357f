import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Cloud, type CloudOptions, startCloud } from '../../../localcloud'

export const functionsDir = join(__dirname, '..', 'functions')

/** A folder of its own under the system's temporary folder, removed after the tests of the file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'localcloud-'))
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  return folder
}

/** Starts a cloud for the tests of one file; timers fire only when a test says so. */
export function useCloud(options: Partial<CloudOptions> = {}): () => Cloud {
  const dataDir = temporaryFolder()
  let cloud: Cloud | undefined
  beforeAll(async () => {
    cloud = await startCloud({
      dataDir,
      functionsDir,
      database: { collections: { things: {}, runs: {} } },
      autoTimers: false,
      ...options,
    })
  })
  afterAll(async () => {
    await cloud?.stop()
  })
  return () => {
    if (!cloud) throw new Error('the cloud has not started')
    return cloud
  }
}
