import { View } from '@tarojs/components'
import { useState } from 'react'
import type { PolicyContent } from '../../../domain/cohort/policy'
import type { PolicyPath } from '../../../domain/cohort/policy-drafting'
import { Chip } from '../../components/chip'
import { labelOf } from '../../lib/field-label'
import { partWords, sections, type SectionKey } from '../../texts/policy'
import {
  fieldControls,
  questionControls,
  sectionControls,
  slotControls,
  stages,
  withStage,
  type Control,
} from './controls'
import { EditSheet } from './edit-sheet'

/** What is being edited: a section, or one field, proof or question of one. */
export type Target =
  | { readonly of: 'section'; readonly key: Exclude<SectionKey, 'fields' | 'survey'> }
  | { readonly of: 'field'; readonly key: string }
  | { readonly of: 'slot'; readonly key: string }
  | { readonly of: 'question'; readonly index: number }

export interface EditingProps {
  readonly policy: PolicyContent
  readonly target: Target
  readonly onSet: (changes: readonly { readonly path: PolicyPath; readonly value: unknown }[]) => void
  readonly onClose: () => void
}

/** The sheet of what is being edited. */
export function Editing(props: EditingProps) {
  const { policy, target, onSet, onClose } = props
  if (target.of === 'section' && target.key === 'chain') return <ChainSheet {...props} />
  const { title, controls } = sheetOf(target, policy)
  return <EditSheet title={title} policy={policy} controls={controls} onDone={onSet} onClose={onClose} />
}

function sheetOf(
  target: Target,
  policy: PolicyContent,
): { readonly title: string; readonly controls: readonly Control[] } {
  switch (target.of) {
    case 'section':
      return { title: sections[target.key], controls: sectionControls[target.key] }
    case 'field':
      return { title: labelOf(target.key), controls: fieldControls(target.key, policy) }
    case 'slot':
      return { title: policy.slots[target.key]?.name ?? target.key, controls: slotControls(target.key) }
    case 'question':
      return { title: sections.survey, controls: questionControls(target.index) }
  }
}

const flows = ['source', 'destination', 'correction'] as const

/** The chains: which stages each flow goes through, in their order. */
function ChainSheet({ policy, onSet, onClose }: EditingProps) {
  const [chain, setChain] = useState(policy.chain)
  return (
    <EditSheet
      title={sections.chain}
      policy={policy}
      controls={sectionControls.chain}
      onDone={(changes) => onSet([...changes, { path: ['chain'], value: chain }])}
      onClose={onClose}
    >
      {flows.map((flow) => (
        <View key={flow} className="qh-pol-group">
          <View className="qh-pol-label">{partWords[flow]}</View>
          <View className="qh-pol-chips">
            {stages
              // Nobody above the school decides on corrections or destinations.
              .filter(({ kind }) => kind === 'staff' || flow === 'source')
              .map(({ key, name }) => (
                <Chip
                  key={key}
                  on={chain[flow].some((level) => level.key === key)}
                  label={chain[flow].find((level) => level.key === key)?.name ?? name}
                  onTap={() => setChain({ ...chain, [flow]: withStage(chain[flow], key) })}
                />
              ))}
          </View>
        </View>
      ))}
    </EditSheet>
  )
}
