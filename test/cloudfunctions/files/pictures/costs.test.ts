import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import type { Sharp } from 'sharp'
import { photo, plain } from './bytes'

/** Every picture in a process of its own: a peak of memory can be read but not set back. */
const folder = mkdtempSync(path.join(tmpdir(), 'pictures-'))
const root = path.resolve(__dirname, '../../../..')
const run = promisify(execFile)

interface Cost {
  readonly accepted: boolean
  readonly megabytes: number
  readonly milliseconds: number
}

async function costOf(picture: Buffer): Promise<Cost> {
  const file = path.join(folder, 'picture')
  writeFileSync(file, picture)
  const script = path.join(__dirname, 'intake-cost.ts')
  const args = ['--import', 'tsx', script, path.join(folder, 'small'), file]
  const { stdout } = await run(process.execPath, args, { cwd: root })
  return JSON.parse(stdout) as Cost
}

beforeAll(async () => {
  writeFileSync(path.join(folder, 'small'), await plain(640, 520).jpeg().toBuffer())
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('A photo of 12 million pixels costs at most 400 ms of processor time and 100 MB.', async () => {
  const picture = await photo(4000, 3000).jpeg({ quality: 80 }).toBuffer()
  const costs: Cost[] = []
  // The best of some: what else runs on these cores makes every one of them dearer.
  for (let tried = 0; tried < 5 && !costs.some(({ milliseconds }) => milliseconds <= 400); tried += 1)
    costs.push(await costOf(picture))
  expect(costs[0]).toMatchObject({ accepted: true })
  expect(Math.min(...costs.map(({ milliseconds }) => milliseconds))).toBeLessThanOrEqual(400)
  expect(Math.max(...costs.map(({ megabytes }) => megabytes))).toBeLessThan(100)
})

const largest: readonly (readonly [name: string, make: () => Sharp])[] = [
  ['a JPEG', () => photo(5000, 5000).jpeg({ quality: 60 })],
  [
    'a JPEG in passes with fine colours',
    () => photo(5000, 5000).jpeg({ quality: 50, progressive: true, chromaSubsampling: '4:4:4' }),
  ],
  ['a PNG with clear places', () => plain(5000, 5000).ensureAlpha(0.5).png()],
  ['a PNG in passes with clear places', () => plain(5000, 5000).ensureAlpha(0.5).png({ progressive: true })],
]

test.each(largest)('25 million pixels of %s take at most 200 MB of memory.', async (_, make) => {
  const { accepted, megabytes } = await costOf(await make().toBuffer())
  expect(accepted).toBe(true)
  expect(megabytes).toBeLessThanOrEqual(200)
})
