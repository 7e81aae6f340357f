import Taro from '@tarojs/taro'
import type { Output } from '../../../domain/contract/contract'
import type { OwnRecord } from '../../lib/me'
import { serverNow } from '../../lib/now'
import { queryClient } from '../../lib/query'
import { askText, askVoids, objection } from '../../texts/confirmation'
import { reportsInForce, type ChangeWay } from './change-offer'
import { ChangeSheet } from './change-sheet'
import type { Contract } from './contract-lines'
import { ObjectionSheet } from './objection-sheet'

export type Over = 'error' | ChangeWay

export interface ContractOverProps {
  readonly own: OwnRecord
  readonly contract: Contract
  readonly over: Over | null
  readonly onClose: () => void
}

/** What lies over the page: to say what is wrong, to change, or to ask the school for it. */
export function ContractOver({ own, contract, over, onClose }: ContractOverProps) {
  if (over === null) return null
  // Known where the reports were looked at; nothing is asked for this one number.
  const listed = queryClient.getQueryData<Output<'report.list'>>(['report.list', { cohortId: own.cohortId }])
  const reports = reportsInForce(listed, serverNow())
  if (over === 'change') return <ChangeSheet own={own} reports={reports} onClose={onClose} />
  const ask = own.destination.confirmation === null ? askText : askVoids(reports)
  const sent = (): void => {
    onClose()
    // That it was sent stands at the top.
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
  }
  return (
    <ObjectionSheet
      key={over}
      own={own}
      kind={over === 'error' ? 'error' : 'change'}
      contract={contract}
      text={over === 'error' ? objection.error.text : ask}
      onSent={sent}
      onClose={onClose}
    />
  )
}
