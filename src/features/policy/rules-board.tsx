import { View } from '@tarojs/components'
import { memo, useState } from 'react'
import type { PolicyContent } from '../../../domain/cohort/policy'
import { fieldKeys } from '../../../domain/registration/fields'
import { Card } from '../../components/card'
import { Cell } from '../../components/cell'
import { Stack } from '../../components/stack'
import { labelOf } from '../../lib/field-label'
import { sections, texts, valueWords, type SectionKey } from '../../texts/policy'
import type { Target } from './editing'
import { rulesShown } from './rules-shown'
import './policy.css'

export interface RulesBoardProps {
  readonly policy: PolicyContent
  readonly onEdit: (target: Target) => void
}

const keys = Object.keys(sections) as SectionKey[]

/** Every section in plain words; a tap edits it, or unfolds what it consists of. */
export function RulesBoard({ policy, onEdit }: RulesBoardProps) {
  const [unfolded, setUnfolded] = useState<SectionKey | null>(null)
  return (
    <Stack>
      {keys.map((key) => (
        <Card
          key={key}
          title={sections[key]}
          onTap={() => {
            if (key === 'fields' || key === 'survey') setUnfolded(key === unfolded ? null : key)
            else onEdit({ of: 'section', key })
          }}
        >
          <Lines lines={rulesShown[key](policy)} />
          {key === unfolded && <Parts section={key} policy={policy} onEdit={onEdit} />}
        </Card>
      ))}
    </Stack>
  )
}

const Lines = memo(function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <View>
      {lines.map((line) => (
        <View key={line} className="qh-pol-line">
          {line}
        </View>
      ))}
    </View>
  )
})

function Parts({ section, policy, onEdit }: RulesBoardProps & { readonly section: SectionKey }) {
  if (section === 'survey')
    return (
      <View>
        {policy.survey.map(({ id, text, kind }, index) => (
          <Cell
            key={id}
            label={text}
            value={valueWords['kind']?.[kind]}
            onTap={() => onEdit({ of: 'question', index })}
          />
        ))}
      </View>
    )
  return (
    <View>
      {fieldKeys.map((field) => (
        <Cell
          key={field}
          label={labelOf(field)}
          value={stateOf(policy, field)}
          onTap={() => onEdit({ of: 'field', key: field })}
        />
      ))}
      {Object.entries(policy.slots).map(([slot, { name, help }]) => (
        <Cell
          key={slot}
          icon="proof"
          label={name}
          help={help}
          onTap={() => onEdit({ of: 'slot', key: slot })}
        />
      ))}
    </View>
  )
}

/** `要证明 · 是否必填：是` in a few characters: the class, and whether it has to be there. */
function stateOf({ fields }: PolicyContent, field: string): string {
  const own = fields[field]
  if (own === undefined) return texts.none
  const word = valueWords['class']?.[own.class] ?? own.class
  if (own.required === false) return word
  return `${word} · ${own.required === true ? texts.mustHave : texts.conditional}`
}
