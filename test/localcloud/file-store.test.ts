import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { FileStore } from '../../localcloud/storage/file-store'
import { temporaryFolder } from './support/test-cloud'

const folder = temporaryFolder()
const upload = (text: string) => ({
  path: 'proofs/a.txt',
  owner: 'oOwner',
  contentType: 'text/plain',
  bytes: Buffer.from(text),
})

describe('a file that changes between being found and being read', () => {
  it('is read as it is now when it was overwritten', async () => {
    const files = await FileStore.open(folder)
    await files.write(upload('old'))
    const found = await files.find('proofs/a.txt')
    await files.write(upload('new'))
    if (!found) throw new Error('the file was not found')
    expect((await files.read(found)).toString()).toBe('new')
  })

  it('is not there when it was removed', async () => {
    const files = await FileStore.open(folder)
    await files.write(upload('old'))
    const found = await files.find('proofs/a.txt')
    await files.remove('proofs/a.txt')
    if (!found) throw new Error('the file was not found')
    await expect(files.read(found)).rejects.toMatchObject({ code: 'ENOENT' })
  })

  it('is always whole while others overwrite it', async () => {
    const files = await FileStore.open(folder)
    await files.write(upload('0'.repeat(1000)))
    const writing = (async () => {
      for (let n = 1; n <= 40; n += 1) await files.write(upload(String(n % 10).repeat(1000)))
    })()
    for (let n = 0; n < 40; n += 1) {
      const record = await files.find('proofs/a.txt')
      if (!record) throw new Error('the file was not found')
      expect((await files.read(record)).toString()).toMatch(/^(\d)\1{999}$/)
    }
    await writing
  })
})

describe('a folder that a killed process left', () => {
  it('loses what was half written when it is opened again, and nothing else', async () => {
    const before = await FileStore.open(folder)
    await before.write(upload('kept'))
    const present = readdirSync(folder)
    for (const name of ['half.blob', 'half.draft']) writeFileSync(join(folder, name), 'half')
    const after = await FileStore.open(folder)
    expect(readdirSync(folder).sort()).toEqual(present.sort())
    const found = await after.find('proofs/a.txt')
    if (!found) throw new Error('the file was not found')
    expect((await after.read(found)).toString()).toBe('kept')
  })
})
