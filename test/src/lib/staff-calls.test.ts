import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(__dirname, '../../../src')
const carries = (file: string): boolean =>
  /^import '.*\/lib\/staff-calls'$/mu.test(readFileSync(file, 'utf8'))
const pagesIn = (folder: string): string[] =>
  readdirSync(path.join(root, folder), { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('index.tsx'))
    .map((file) => path.join(root, folder, file))

test('Every page of staff brings the calls of staff with it, and no page of graduates does.', () => {
  const staff = [...pagesIn('packages/staff'), ...pagesIn('packages/office'), ...pagesIn('packages/season')]
  expect(staff.length).toBeGreaterThan(5)
  expect(staff.filter((page) => !carries(page))).toEqual([])
  const all = [...pagesIn('packages'), ...pagesIn('pages')]
  expect(all.filter((page) => carries(page) && !staff.includes(page))).toEqual([])
})
