import { View } from '@tarojs/components'
import { isObjectionField } from '../../../domain/registration/objection-fields'
import { Chip } from '../../components/chip'
import { texts } from '../../texts/confirmation'
import type { Contract, ContractLine } from './contract-lines'
import './contract.css'

export interface ObjectionLinesProps {
  readonly contract: Contract
  readonly chosen: readonly string[]
  readonly onToggle: (key: string) => void
}

/** Every line that is confirmed, to point at; one that this version has no name for is told in words. */
export function ObjectionLines({ contract, chosen, onToggle }: ObjectionLinesProps) {
  const groups: readonly (readonly [string, readonly ContractLine[]])[] = [
    ...contract.sections.map(({ key, lines }) => [texts.sections[key], lines] as const),
    [texts.rest, contract.rest],
  ]
  const named = groups.map(
    ([name, lines]) => [name, lines.filter(({ key }) => isObjectionField(key))] as const,
  )
  return (
    <View>
      {named
        .filter(([, lines]) => lines.length > 0)
        .map(([name, lines]) => (
          <View key={name}>
            <View className="qh-con-group">{name}</View>
            <View className="qh-chips">
              {lines.map(({ key, label }) => (
                <Chip key={key} on={chosen.includes(key)} label={label} onTap={() => onToggle(key)} />
              ))}
            </View>
          </View>
        ))}
    </View>
  )
}
