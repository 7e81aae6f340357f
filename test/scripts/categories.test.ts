import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { categoriesDocument } from '../../scripts/category-table'

test('docs/categories.md says what the code tables say; `npm run categories` writes it.', () => {
  const written = readFileSync(join(__dirname, '../../docs/categories.md'), 'utf8')
  expect(written).toBe(categoriesDocument())
})
