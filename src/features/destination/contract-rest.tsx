import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import { Card } from '../../components/card'
import { Cell } from '../../components/cell'
import { DefinitionList } from '../../components/definition-list'
import { restCount, texts } from '../../texts/confirmation'
import type { ContractLine } from './contract-lines'
import './contract.css'

export interface ContractRestProps {
  readonly lines: readonly ContractLine[]
  /** Below: the tick. */
  readonly children?: ReactNode
}

/** What is confirmed and stands on no report, folded until somebody wants to read it. */
export function ContractRest({ lines, children }: ContractRestProps) {
  const [unfolded, setUnfolded] = useState(false)
  const hasTick = children !== undefined && children !== false
  return (
    <Card flush>
      {lines.length > 0 && (
        <Cell
          label={restCount(lines.length)}
          value={unfolded ? texts.fold : texts.read}
          onTap={() => setUnfolded(!unfolded)}
        />
      )}
      {unfolded && (
        <View className="qh-con-rest">
          <DefinitionList items={lines} />
        </View>
      )}
      {hasTick && lines.length > 0 ? <View className="qh-con-tick">{children}</View> : children}
    </Card>
  )
}
