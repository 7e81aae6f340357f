import { View } from '@tarojs/components'
import { useState } from 'react'
import { Banner } from '../../components/banner'
import { Check } from '../../components/choice'
import { Page } from '../../components/page'
import type { OwnRecord } from '../../lib/me'
import { serverNow } from '../../lib/now'
import { usePlaces } from '../../lib/places'
import { texts } from '../../texts/confirmation'
import { ChangeCard } from './change-card'
import { changeWay } from './change-offer'
import { ContractBar } from './contract-bar'
import { BlockBanner } from './contract-block'
import { blocksOf } from './contract-blocks'
import { contractHelp } from './contract-help'
import { ContractOver, type Over } from './contract-over'
import { ContractPaper } from './contract-paper'
import { ContractRest } from './contract-rest'
import { notTheTime } from './contract-when'
import { ObjectionBanner } from './objection-banner'
import { ObjectionCell } from './objection-cell'
import { useConfirmation } from './use-confirmation'
import { useContract } from './use-contract'
import './contract.css'

/** Before it is signed: what stands against it, everything it says, the tick, and the way to say that it is wrong. */
export function ContractOpen({ own }: { readonly own: OwnRecord }) {
  const confirmation = useConfirmation(own)
  const contract = useContract(own)
  const [over, setOver] = useState<Over | null>(null)
  const { places } = usePlaces(true)
  const now = serverNow()
  const blocks = blocksOf(own, places, now)
  const when = notTheTime(own, now)
  const offered = own.destination.actions.includes('confirm')
  return (
    <Page
      title={texts.pageTitle}
      bar={<ContractBar own={own} block={blocks[0] ?? null} confirmation={confirmation} />}
      overlay={<ContractOver own={own} contract={contract} over={over} onClose={() => setOver(null)} />}
    >
      {confirmation.problem !== null && <Banner tone="danger">{confirmation.problem}</Banner>}
      <ObjectionBanner own={own} contract={contract} />
      {when !== null && <Banner icon="lock">{when}</Banner>}
      {blocks.map((block) => (
        <BlockBanner key={block} own={own} block={block} />
      ))}
      <ContractPaper own={own} contract={contract} help={contractHelp(own)} />
      <ContractRest lines={contract.rest}>
        {offered && <Check on={confirmation.checked} label={texts.check} onTap={confirmation.toggle} />}
      </ContractRest>
      <View className="qh-con-after">{texts.after}</View>
      <ObjectionCell own={own} onOpen={() => setOver('error')} />
      {changeWay(own) !== null && <ChangeCard own={own} onOpen={setOver} />}
    </Page>
  )
}
