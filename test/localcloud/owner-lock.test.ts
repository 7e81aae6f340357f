import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import { FolderInUse } from '../../localcloud'
import { lockFolder } from '../../localcloud/owner-lock'
import { temporaryFolder } from './support/test-cloud'

const folder = temporaryFolder()
const DEAD = '999999999'
const started: ChildProcess[] = []
afterAll(() => {
  for (const child of started) child.kill('SIGKILL')
})

function folderWith(name: string, lock: string): string {
  const made = join(folder, name)
  mkdirSync(made, { recursive: true })
  writeFileSync(join(made, 'owner.pid'), lock)
  return made
}

describe('the lock of a data folder', () => {
  it('is taken over by exactly one of several that find it stale at the same time', async () => {
    const script = join(folder, 'racer.cjs')
    buildSync({
      entryPoints: [join(__dirname, 'support', 'lock-racer.ts')],
      outfile: script,
      bundle: true,
      platform: 'node',
    })
    const rounds = 300
    for (let round = 0; round < rounds; round += 1) folderWith(join('race', String(round)), DEAD)
    const begin = Date.now() + 1_000
    const racers = Array.from({ length: 3 }, async () => {
      const child = spawn(process.execPath, [script, join(folder, 'race'), ...[rounds, begin, 5].map(String)])
      started.push(child)
      const [said] = (await once(child.stdout, 'data')) as [Buffer]
      return JSON.parse(said.toString()) as number[]
    })
    const won = (await Promise.all(racers)).flat().sort((a, b) => a - b)
    expect(won).toEqual(Array.from({ length: rounds }, (_unused, round) => round))
    const left = Array.from({ length: rounds }, (_unused, round) =>
      readdirSync(join(folder, 'race', String(round))),
    )
    expect(left.flat().filter((name) => name !== 'owner.pid')).toEqual([])
  }, 60_000)

  it('of a process whose pid was given out again is taken over', () => {
    // The parent of this process lives, but it did not start at the first tick after boot.
    const taken = folderWith('reused', `${String(process.ppid)} 1`)
    const release = lockFolder(taken)
    expect(readFileSync(join(taken, 'owner.pid'), 'utf8')).toMatch(
      new RegExp(`^${String(process.pid)} \\d+$`),
    )
    release()
    expect(readdirSync(taken)).toEqual([])
  })

  it('of an earlier process with our own pid is taken over, as after every start of a container', () => {
    lockFolder(folderWith('own', `${String(process.pid)} 1`))()
    lockFolder(folderWith('own-without-start', String(process.pid)))()
  })

  it('of a living process stays, with and without the start of that process', () => {
    const living = folderWith('living', String(process.ppid))
    expect(() => lockFolder(living)).toThrow(FolderInUse)
    expect(readdirSync(living)).toEqual(['owner.pid'])
  })

  it('is taken over although an earlier take-over was broken off in the middle', () => {
    const broken = folderWith('broken', DEAD)
    writeFileSync(join(broken, 'owner.pid.next'), DEAD)
    const release = lockFolder(broken)
    expect(readdirSync(broken)).toEqual(['owner.pid'])
    release()
  })

  it('is not removed by who lost it', () => {
    const lost = folderWith('lost', DEAD)
    const release = lockFolder(lost)
    writeFileSync(join(lost, 'owner.pid'), String(process.ppid))
    release()
    expect(readFileSync(join(lost, 'owner.pid'), 'utf8')).toBe(String(process.ppid))
  })
})
