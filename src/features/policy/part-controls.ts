import type { PolicyContent } from '../../../domain/cohort/policy'
import type { PolicyPath } from '../../../domain/cohort/policy-drafting'
import { policyMost } from '../../../domain/cohort/policy-limits'
import { fieldKeys, fields } from '../../../domain/registration/fields'
import { megabytes, megapixels } from '../../texts/policy'
import { editing } from '../../texts/policy-editing'
import { fieldSubjects, hasOptions, questionSubjects } from './conditions'
import { choice, control, number, roles, toggle, type Control, type Option } from './controls'

/** What the sheet of one field sets. */
export function fieldControls(field: string, policy: PolicyContent): readonly Control[] {
  const at = (part: string): PolicyPath => ['fields', field, part]
  const own = policy.fields[field]
  const named = own?.proofSlots ?? []
  const slots = Object.entries(policy.slots).filter(
    ([key, { purpose }]) => purpose === 'submission' || named.includes(key),
  )
  return [
    choice(at('class')),
    control('condition', at('required'), {
      subjects: fieldSubjects(field),
      instead: [
        { value: false, label: editing.notRequired },
        { value: true, label: editing.required },
      ],
    }),
    control('text', at('help'), { maxLength: 300 }),
    control('day', at('lockedFrom')),
    roles(at('mendedBy')),
    ...(own?.class === 'proof' || named.length > 0
      ? [
          control('chips', at('proofSlots'), {
            options: slots.map(([value, { name }]) => ({ value, label: name })),
            span: [0, policyMost.proofSlots],
          }),
        ]
      : []),
  ]
}

/** Pixels of pictures as phones and scanners make them. */
const pictures = [2_000_000, 5_000_000, 8_000_000, 12_000_000, 16_000_000, 20_000_000, 25_000_000]
const sizes = [200_000, 500_000, 1_000_000, 2_000_000, 3_000_000, 5_000_000, 10_000_000, 20_000_000]

/** Usual values, and the one that is set. */
const sizeOptions = (
  usual: readonly number[],
  own: number,
  word: (value: number) => string,
): readonly Option[] =>
  [...new Set([...usual, own])]
    .sort((one, other) => one - other)
    .map((value) => ({ value: String(value), label: word(value) }))

/** What the sheet of one proof slot sets. When it is asked for is a question of submissions only. */
export function slotControls(slot: string, policy: PolicyContent): readonly Control[] {
  const at = (part: string): PolicyPath => ['slots', slot, part]
  const own = policy.slots[slot]
  return [
    control('text', at('name'), { maxLength: 20, filled: true }),
    control('text', at('help'), { maxLength: 100 }),
    choice(at('purpose')),
    control('toggle', at('required'), { label: editing.mustBring }),
    ...(own?.purpose === 'submission'
      ? [
          control('condition', at('when'), {
            subjects: fieldSubjects(''),
            instead: [
              { value: null, label: editing.whenNamed },
              { value: {}, label: editing.always },
            ],
          }),
        ]
      : []),
    control('one', at('maxBytes'), {
      options: sizeOptions(sizes, own?.maxBytes ?? 0, megabytes),
      numeric: true,
    }),
    number(at('minEdge'), 'minEdge'),
    control('one', at('maxPixels'), {
      options: sizeOptions(pictures, own?.maxPixels ?? 0, megapixels),
      numeric: true,
    }),
  ]
}

/** What the sheet of one question sets. */
export function questionControls(index: number, { survey }: PolicyContent): readonly Control[] {
  const at = (part: string): PolicyPath => ['survey', index, part]
  const own = survey[index]
  const subjects = questionSubjects(survey, index)
  return [
    control('text', at('text'), { label: editing.question, maxLength: 200, filled: true }),
    choice(at('kind')),
    ...(own !== undefined && hasOptions(own)
      ? [control('lines', at('options'), { hint: editing.optionsHint, span: [1, policyMost.options] })]
      : []),
    { ...toggle(at('required')), label: editing.mustAnswer },
    ...(subjects.length > 0 || own?.when !== null
      ? [
          control('condition', at('when'), {
            label: editing.whenAsked,
            subjects,
            instead: [{ value: null, label: editing.askAll }],
          }),
        ]
      : []),
  ]
}

/** What the sheet of one event sets. */
export const eventControls = (key: string): readonly Control[] => [
  control('text', ['lockEvents', key, 'name'], { label: editing.eventName, maxLength: 20, filled: true }),
  control('chips', ['lockEvents', key, 'fields'], {
    options: fieldKeys.map((value) => ({ value, label: fields[value].label })),
    span: [1, policyMost.lockedFields],
  }),
]
