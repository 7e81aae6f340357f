import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { categoriesDocument } from './category-table'

/** `npm run categories`: writes docs/categories.md from the code tables. */
writeFileSync(join(__dirname, '..', 'docs', 'categories.md'), categoriesDocument())
