/** A cloud in a process of its own, for tests that kill it. Prints its address. */
import { startCloud } from '../../../localcloud'

const [dataDir = '', functionsDir = ''] = process.argv.slice(2)

async function main(): Promise<void> {
  const indexes = [{ name: 'by_key', unique: true, fields: [{ path: 'key', order: 1 as const }] }]
  const cloud = await startCloud({
    dataDir,
    functionsDir,
    database: { collections: { things: { indexes }, runs: {} } },
    workersPerFunction: 1,
  })
  process.stdout.write(`${cloud.url}\n`)
}

void main()
