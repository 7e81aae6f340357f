import { View } from '@tarojs/components'
import { memo, useState } from 'react'
import type { PolicyContent } from '../../../domain/cohort/policy'
import { Banner } from '../../components/banner'
import { Card } from '../../components/card'
import { Icon } from '../../components/icon'
import { partedSections, sections, type PartedSection, type SectionKey } from '../../texts/policy'
import type { Target } from './begun'
import type { PolicyTrouble } from './policy-troubles'
import { rulesShown } from './rules-shown'
import { SectionParts } from './section-parts'
import './policy.css'

export interface RulesBoardProps {
  readonly policy: PolicyContent
  /** What cannot be so, said where it stands. */
  readonly troubles: readonly PolicyTrouble[]
  readonly onEdit: (target: Target) => void
}

const keys = Object.keys(sections) as SectionKey[]
const hasParts = (key: SectionKey): key is PartedSection => partedSections.some((one) => one === key)

/** Every section in plain words; a tap edits it, or unfolds what it consists of. */
export function RulesBoard({ policy, troubles, onEdit }: RulesBoardProps) {
  const [unfolded, setUnfolded] = useState<SectionKey | null>(null)
  const half = Math.ceil(keys.length / 2)
  const section = (key: SectionKey) => (
    <View key={key} className="qh-pol-section">
      <Card
        title={sections[key]}
        aside={<Icon name={hasParts(key) ? 'list' : 'pen'} size="small" tone="neutral" />}
        onTap={() => {
          if (hasParts(key)) setUnfolded(key === unfolded ? null : key)
          else onEdit({ of: 'section', key })
        }}
      >
        {troubles
          .filter((trouble) => trouble.section === key)
          .map(({ sentence }) => (
            <Banner key={sentence} tone="danger">
              {sentence}
            </Banner>
          ))}
        {key !== unfolded && <Lines lines={rulesShown[key](policy)} />}
        {key === unfolded && hasParts(key) && <SectionParts section={key} policy={policy} onEdit={onEdit} />}
      </Card>
    </View>
  )
  return (
    <View className="qh-pol-board">
      <View className="qh-pol-column">{keys.slice(0, half).map(section)}</View>
      <View className="qh-pol-column">{keys.slice(half).map(section)}</View>
    </View>
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
