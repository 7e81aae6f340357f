import { readFileSync } from 'node:fs'
import path from 'node:path'
import { takeInBy } from '../../../../cloudfunctions/files/pictures/take-in'
import { openWatermark } from '../../../../cloudfunctions/files/pictures/watermark'
import { processorTime } from '../../../support/processor-time'

/**
 * `node --import tsx intake-cost.ts <small picture> <picture>`: takes the second in after the first has made
 * the instance warm, and prints what it cost: `{ accepted, megabytes, milliseconds }`, memory by its peak.
 */
async function main(): Promise<void> {
  const [small = '', picture = ''] = process.argv.slice(2)
  const root = path.resolve(__dirname, '../../../..')
  const takeIn = takeInBy(
    openWatermark(path.join(root, 'node_modules/@expo-google-fonts/noto-sans-sc/400Regular')),
  )
  const about = {
    limits: { maxBytes: 30_000_000, minEdge: 480, maxPixels: 25_000_000 },
    turn: 90,
    text: '仅供2027届生源核对使用',
    keeps: 'asItCame',
  } as const
  const file = readFileSync(picture)
  await takeIn(readFileSync(small), about)
  const before = process.resourceUsage().maxRSS
  const spent = processorTime()
  const { ok: accepted } = await takeIn(file, about)
  const milliseconds = Math.round(spent())
  const megabytes = Math.round((process.resourceUsage().maxRSS - before) / 1024)
  console.log(JSON.stringify({ accepted, megabytes, milliseconds }))
}

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
