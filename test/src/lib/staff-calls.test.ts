import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(__dirname, '../../../src')
const carries = (file: string, calls: 'staff' | 'office' | 'oversight'): boolean =>
  new RegExp(`^import '.*/lib/${calls}-calls'$`, 'mu').test(readFileSync(file, 'utf8'))
const pagesIn = (folder: string): string[] =>
  readdirSync(path.join(root, folder), { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('index.tsx'))
    .map((file) => path.join(root, folder, file))

const all = [...pagesIn('packages'), ...pagesIn('pages')]

test.each([
  ['staff', ['packages/staff']],
  ['office', ['packages/office', 'packages/season', 'packages/policy']],
  ['oversight', ['packages/push', 'packages/keeping']],
] as const)('Every page of the %s brings its calls with it, and no other page does.', (calls, folders) => {
  const own = folders.flatMap(pagesIn)
  expect(own.length).toBeGreaterThan(2)
  expect(own.filter((page) => !carries(page, calls))).toEqual([])
  expect(all.filter((page) => carries(page, calls) && !own.includes(page))).toEqual([])
})
