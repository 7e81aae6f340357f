import { View } from '@tarojs/components'
import { DefinitionList } from '../../components/definition-list'
import { Icon } from '../../components/icon'
import type { OwnRecord } from '../../lib/me'
import { sectionHead, texts } from '../../texts/confirmation'
import type { Contract } from './contract-lines'
import { householdOf } from './model'
import './contract.css'

export interface ContractPaperProps {
  readonly own: OwnRecord
  readonly contract: Contract
  /** What is asked of the reader, before it is signed. */
  readonly help?: string | undefined
}

/** What is signed, part by part, in the words of the reports (N8); the household only where it moved (N7). */
export function ContractPaper({ own, contract, help }: ContractPaperProps) {
  const { origin } = own.destination.household
  const household = householdOf(own)
  return (
    <View className="qh-con">
      <View className="qh-con-title">{texts.title}</View>
      <View className="qh-con-of">{own.cohortName}</View>
      {help !== undefined && <View className="qh-con-help">{help}</View>}
      {contract.sections.map(({ key, lines }, index) => (
        <View key={key} className="qh-con-part">
          <View className="qh-con-head">{sectionHead(texts.numerals[index] ?? '', texts.sections[key])}</View>
          <DefinitionList items={lines} />
          {key === 'household' && origin === 'none' && <Note icon="hourglass">{texts.householdWaits}</Note>}
        </View>
      ))}
      {household === 'stays' && <Note icon="check">{texts.householdStays}</Note>}
      {household === 'unknown' && <Note icon="info">{texts.householdUnknown}</Note>}
    </View>
  )
}

function Note({
  icon,
  children,
}: {
  readonly icon: 'check' | 'hourglass' | 'info'
  readonly children: string
}) {
  return (
    <View className="qh-con-note">
      <Icon name={icon} size="small" />
      <View className="qh-con-note-text">{children}</View>
    </View>
  )
}
