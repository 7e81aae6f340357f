import { categoryTables, inOrder, tableNamed, type CategoryTableName } from '../domain/destination/categories'
import type {
  Category,
  CategoryTable,
  Certainty,
  EvidenceUse,
  FieldUse,
} from '../domain/destination/category-table'
import { destinationField } from '../domain/destination/fields'
import { jobKinds, unitIndustries, unitKinds, type CodeTable } from '../domain/destination/unit-codes'
import { defaultPolicy } from '../domain/cohort/default-policy'
import type { When } from '../domain/cohort/policy'

const certainty: Readonly<Record<Certainty, string>> = {
  official: 'official',
  secondHand: 'second-hand',
  unconfirmed: '**unconfirmed**',
}

const header = `# Destination categories

What each 毕业去向类别 asks for, what it is shown with, what reviewers look for, and how far the row can be relied on:
*official* was read in the ministry's own text, *second-hand* is quoted from it by others, *unconfirmed* is used
somewhere without anything that confirms it.

Generated from \`domain/destination/\` by \`npm run categories\`; do not edit.
`

/** docs/categories.md: every table of categories, and the code tables beside them. */
export const categoriesDocument = (): string =>
  [
    header,
    ...Object.keys(categoryTables).map((name) => tableSection(name as CategoryTableName)),
    codeSection('单位性质', unitKinds),
    codeSection('单位行业', unitIndustries),
    codeSection('工作职位类别', jobKinds),
  ].join('\n')

function tableSection(name: CategoryTableName): string {
  const table = tableNamed(name)
  if (table === null) throw new Error(`no table ${name}`)
  const head = ['Code', 'Category', 'Fields', 'Evidence', 'What reviewers look for', 'Source', 'Certainty']
  const rows = inOrder(table).map(([code, category]) => [
    code,
    nameOf(category, table),
    category.fields.map(fieldWords).join('<br>') || '–',
    category.evidence.map(evidenceWords).join('<br>') || '–',
    category.look,
    category.source,
    certainty[category.certainty],
  ])
  return `## ${name}: graduation years from ${String(table.fromYear)} on\n\nIn *italics* what may be left empty; so may what has a condition in brackets that is not met.\n\n${markdownTable(head, rows)}`
}

const nameOf = ({ name, parent, minimumWage }: Category, { parents }: CategoryTable): string =>
  [
    name,
    ...(parent === null ? [] : [`below ${parent} ${parents[parent] ?? ''}`]),
    ...(minimumWage ? ['minimum wage counts'] : []),
  ].join('<br>')

function fieldWords({ field, required, unlessBegins = {} }: FieldUse): string {
  const { label } = destinationField(field)
  if (required === false) return `*${label}*`
  const conditions = [
    ...(required === true ? [] : [`when ${whenWords(required)}`]),
    ...Object.entries(unlessBegins).map(
      ([other, beginnings]) => `unless ${other} begins with ${beginnings.join(', ')}`,
    ),
  ]
  return conditions.length === 0 ? label : `${label} (${conditions.join(', ')})`
}

const { slots } = defaultPolicy('any')

function evidenceWords({ slot, when }: EvidenceUse): string {
  const policy = slots[slot]
  if (policy === undefined) throw new Error(`no slot ${slot}`)
  const name = policy.required ? policy.name : `*${policy.name}*`
  return when === null ? name : `${name} (when ${whenWords(when)})`
}

const whenWords = (when: When): string =>
  Object.entries(when)
    .map(([field, values]) => `${field} is ${values.join(', ')}`)
    .join(' and ')

function codeSection(title: string, { names, source, certainty: how }: CodeTable): string {
  const rows = Object.entries(names).map(([code, name]) => [code, name])
  return `## ${title}\n\n${source}; ${certainty[how]}.\n\n${markdownTable(['Code', 'Name'], rows)}`
}

const markdownTable = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n') + '\n'
