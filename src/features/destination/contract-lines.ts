import { destinationFields, isArchiveField, isDestinationField } from '../../../domain/destination/fields'
import { householdFields } from '../../../domain/destination/households'
import { fieldKeys, fields } from '../../../domain/registration/fields'
import type { OwnRecord } from '../../lib/me'
import type { Shown } from './model'

/** A line that is confirmed, with the name by which the school is told that it is wrong. */
export interface ContractLine extends Shown {
  readonly key: string
}

export type SectionKey = 'person' | 'destination' | 'archive' | 'household'

/** What is signed: the lines of the reports in four parts, and what is confirmed besides. */
export interface Contract {
  readonly sections: readonly { readonly key: SectionKey; readonly lines: readonly ContractLine[] }[]
  readonly rest: readonly ContractLine[]
}

/** Lines of the reports that no field is called like. */
const special: Readonly<Record<string, string>> = { 毕业去向: 'category', 证件号码后四位: 'documentType' }

const keyByLabel: ReadonlyMap<string, string> = new Map([
  ...fieldKeys.map((key): [string, string] => [fields[key].label, key]),
  ...Object.entries(householdFields).map(([key, { label }]): [string, string] => [label, `household.${key}`]),
  ...Object.entries(destinationFields).map(([key, { label }]): [string, string] => [label, key]),
  ...Object.entries(special),
])

/** The document's line is called like its type; a line that this version does not know, like itself. */
const named =
  ({ documentType }: OwnRecord) =>
  ({ label, value }: Shown): ContractLine => ({
    key: keyByLabel.get(label) ?? (label === documentType ? 'documentType' : label),
    label,
    value,
  })

/** What a line is called; '' of one that is not known here. */
export function lineLabel(contract: Contract, key: string): string {
  const lines = [...contract.sections.flatMap((section) => section.lines), ...contract.rest]
  return lines.find((line) => line.key === key)?.label ?? ''
}

/** A line that this version does not know stands with the destination, so that none is left out. */
function sectionOf({ key }: ContractLine): SectionKey {
  if (isDestinationField(key)) return isArchiveField(key) ? 'archive' : 'destination'
  if (key === 'householdMoved' || key.startsWith('household.')) return 'household'
  return fieldKeys.some((field) => field === key) ? 'person' : 'destination'
}

const order: readonly SectionKey[] = ['person', 'destination', 'archive', 'household']

/**
 * Everything that a confirmation stands for (N8): the lines of the reports word for word, each once; then what is
 * confirmed and stands on no report, of `others` (the basics, the values of the submission).
 */
export function contractOf(own: OwnRecord, others: readonly Shown[]): Contract {
  const withKey = named(own)
  const { archive, household } = own.destination.contents ?? { archive: [], household: [] }
  const known = new Set(archive.map(({ label }) => label))
  const lines = [...archive, ...household.filter(({ label }) => !known.has(label))].map(withKey)
  const told = new Set(lines.map(({ key }) => key))
  return {
    sections: order
      .map((key) => ({ key, lines: lines.filter((line) => sectionOf(line) === key) }))
      .filter((section) => section.lines.length > 0),
    rest: others.map(withKey).filter(({ key }) => !told.has(key)),
  }
}
