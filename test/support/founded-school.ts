import { existsSync } from 'node:fs'
import { cp, mkdtemp, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { found } from './cloud-founding'
import { School } from './cloud-school'

/** Where one run of the tests keeps founded schools: made before it and removed after it (before-tests.ts). */
export const keptSchools = (): string => {
  const folder = process.env['QIHANG_FOUNDED_SCHOOLS']
  if (folder === undefined) throw new Error('before-tests.ts has not run')
  return folder
}

/** A founded school for the tests of one file; its cloud is its own, only the founding is shared. */
export function useSchool({
  north = false,
  env = () => ({}),
}: {
  readonly north?: boolean
  /** What its environment says besides, asked when it opens. */
  readonly env?: () => Readonly<Record<string, string>>
} = {}): School {
  const school = new School()
  beforeAll(async () => {
    const { data, logs } = await foundedOnce(north)
    await cp(data, school.options.dataDir, { recursive: true })
    school.logs.push(...logs)
    await school.open(env())
  })
  afterAll(() => school.close())
  return school
}

interface Founded {
  readonly data: string
  /** What the functions wrote while it was founded: tests search it for personal data. */
  readonly logs: School['logs']
}

/** The first file of a run that asks founds the school through its calls; the others start from a copy. */
async function foundedOnce(north: boolean): Promise<Founded> {
  const folder = join(keptSchools(), north ? 'two-campuses' : 'one-campus')
  if (!existsSync(folder)) await publish(north, folder)
  const logs = JSON.parse(await readFile(join(folder, 'logs.json'), 'utf8')) as School['logs']
  return { data: join(folder, 'data'), logs }
}

async function publish(north: boolean, folder: string): Promise<void> {
  const school = new School()
  try {
    await school.open()
    await found(school, north)
    await school.stop()
    const made = await mkdtemp(join(keptSchools(), 'made-'))
    await cp(school.options.dataDir, join(made, 'data'), { recursive: true })
    await writeFile(join(made, 'logs.json'), JSON.stringify(school.logs))
    // Another worker may have been faster: its school is the same, and this one is left aside.
    await rename(made, folder).catch((error: unknown) => {
      if (!existsSync(folder)) throw error
    })
  } finally {
    await school.close()
  }
}
