import { View } from '@tarojs/components'
import type { PolicyContent } from '../../../domain/cohort/policy'
import { policyMost } from '../../../domain/cohort/policy-limits'
import { fieldKeys } from '../../../domain/registration/fields'
import { Cell } from '../../components/cell'
import { labelOf } from '../../lib/field-label'
import { texts, valueWords, type PartedSection } from '../../texts/policy'
import { editing, noMore } from '../../texts/policy-editing'
import type { Target } from './begun'

export interface SectionPartsProps {
  readonly section: PartedSection
  readonly policy: PolicyContent
  readonly onEdit: (target: Target) => void
}

interface Part {
  readonly key: string
  readonly label: string
  readonly help?: string
  readonly value?: string | undefined
  readonly target: Target
}

interface Parts {
  readonly list: (policy: PolicyContent) => readonly Part[]
  /** How a part is added; null: they are what they are. */
  readonly adding: { readonly label: string; readonly most: number; readonly target: Target } | null
}

const parts: Readonly<Record<PartedSection, Parts>> = {
  fields: {
    list: (policy) =>
      fieldKeys.map((key) => ({
        key,
        label: labelOf(key),
        value: stateOf(policy, key),
        target: { of: 'field', key },
      })),
    adding: null,
  },
  slots: {
    list: ({ slots }) =>
      Object.entries(slots).map(([key, { name, help }]) => ({
        key,
        label: name,
        help,
        target: { of: 'slot', key },
      })),
    adding: { label: editing.newSlot, most: policyMost.slots, target: { of: 'slot', key: null } },
  },
  lockEvents: {
    list: ({ lockEvents }) =>
      Object.entries(lockEvents).map(([key, { name, fields }]) => ({
        key,
        label: name,
        help: fields.map(labelOf).join('、'),
        target: { of: 'event', key },
      })),
    adding: { label: editing.newEvent, most: policyMost.lockEvents, target: { of: 'event', key: null } },
  },
  survey: {
    list: ({ survey }) =>
      survey.map(({ id, text, kind }, index) => ({
        key: id,
        label: `${String(index + 1)}. ${text}`,
        value: valueWords['kind']?.[kind],
        target: { of: 'question', index },
      })),
    adding: {
      label: editing.newQuestion,
      most: policyMost.questions,
      target: { of: 'question', index: null },
    },
  },
}

/** What a section consists of, each part with a sheet of its own, and one more. */
export function SectionParts({ section, policy, onEdit }: SectionPartsProps) {
  const { list, adding } = parts[section]
  const own = list(policy)
  const full = adding !== null && own.length >= adding.most
  return (
    <View>
      {own.map(({ key, label, help, value, target }) => (
        <Cell key={key} label={label} help={help} value={value} onTap={() => onEdit(target)} />
      ))}
      {adding !== null && (
        <Cell
          icon="plus"
          label={adding.label}
          help={full ? noMore(adding.most) : undefined}
          disabled={full}
          onTap={() => onEdit(adding.target)}
        />
      )}
    </View>
  )
}

/** `要证明 · 必填` in a few characters: the class, and whether it has to be there. */
function stateOf({ fields }: PolicyContent, field: string): string {
  const own = fields[field]
  if (own === undefined) return texts.none
  const word = valueWords['class']?.[own.class] ?? own.class
  if (own.required === false) return word
  return `${word} · ${own.required === true ? texts.mustHave : texts.conditional}`
}
