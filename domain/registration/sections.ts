import type { Sectioning } from '../cohort/policy'
import { fieldKeys, fields, type FieldKey, type FieldSection } from './fields'

/** A part of the form and of the record's page. `staff`: what only staff keep; no step of the form shows it. */
export interface Part {
  readonly key: PartKey
  /** Its name on the step and above its rows. */
  readonly label: string
  readonly fields: readonly FieldKey[]
}

export type PartKey = 'identity' | 'school' | 'contact' | 'person' | 'other' | 'staff'

/** Of seed G's 其他: what is neither of the school nor of the person's identity, beside how to reach them. */
const otherFields: readonly FieldKey[] = ['hardship', 'foreignLanguage', 'minorityPlan']

const ofSection = (section: FieldSection): readonly FieldKey[] =>
  fieldKeys.filter((key) => fields[key].section === section)
const without = (all: readonly FieldKey[], left: readonly FieldKey[]): readonly FieldKey[] =>
  all.filter((key) => !left.includes(key))

/**
 * How each cohort's form is cut, in the order in which a student goes through it: 身份 / 学籍 / 联系方式
 * (seed R, steps 4 to 6), or 学校 / 个人 / 其他 (seed G §四 步骤3; row G3). Every field stands in one part.
 */
// prettier-ignore
const table: Readonly<Record<Sectioning, readonly Part[]>> = {
  steps: [
    { key: 'identity', label: '身份',     fields: ofSection('identity') },
    { key: 'school',   label: '学籍',     fields: ofSection('school') },
    { key: 'contact',  label: '联系方式', fields: ofSection('contact') },
  ],
  parts: [
    { key: 'school',   label: '学校',     fields: without(ofSection('school'), otherFields) },
    { key: 'person',   label: '个人',     fields: ofSection('identity') },
    { key: 'other',    label: '其他',     fields: [...ofSection('contact'), ...otherFields] },
  ],
}

/** What only staff keep, below the others on the record's page. */
export const staffPart: Part = { key: 'staff', label: '户口和档案', fields: ofSection('staff') }

/** The parts of a cohort's form, in order. */
export const partsOf = (sectioning: Sectioning): readonly Part[] => table[sectioning]

/** The part in which a field stands; null for what no part of the form shows, and for what is no field. */
export const partOf = (sectioning: Sectioning, field: string): PartKey | null =>
  table[sectioning].find((part) => part.fields.some((key) => key === field))?.key ?? null
