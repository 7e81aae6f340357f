import { View } from '@tarojs/components'
import { useState } from 'react'
import { ActionBar } from '../../components/action-bar'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { Cell } from '../../components/cell'
import { Page } from '../../components/page'
import type { OwnRecord } from '../../lib/me'
import { open } from '../../lib/navigate'
import { serverNow } from '../../lib/now'
import { dateTime } from '../../lib/time'
import { confirmedAt, texts } from '../../texts/confirmation'
import { ChangeCard } from './change-card'
import { ContractDeadlineCard } from './contract-deadline-card'
import { ContractOver, type Over } from './contract-over'
import { ContractPaper } from './contract-paper'
import { ContractRest } from './contract-rest'
import { ObjectionBanner } from './objection-banner'
import { ObjectionCell } from './objection-cell'
import { useContract } from './use-contract'
import './contract.css'

/** Signed: when, what still ends when, what it says, and what to do when something changes. */
export function ContractSigned({ own }: { readonly own: OwnRecord }) {
  const contract = useContract(own)
  const [over, setOver] = useState<Over | null>(null)
  const [unfolded, setUnfolded] = useState(false)
  const { confirmation } = own.destination
  return (
    <Page
      title={texts.pageTitle}
      bar={
        <ActionBar>
          {serverNow() < own.destination.serviceEndsAt ? (
            <Button kind="primary" wide iconAfter="arrow-right" onTap={() => open('report')}>
              {texts.toReport}
            </Button>
          ) : (
            <Button wide onTap={() => open('report')}>
              {texts.seeReports}
            </Button>
          )}
        </ActionBar>
      }
      overlay={<ContractOver own={own} contract={contract} over={over} onClose={() => setOver(null)} />}
    >
      <Banner tone="success" icon="stamp">
        <View>{texts.done}</View>
        {confirmation !== null && <View>{confirmedAt(dateTime(confirmation.at))}</View>}
      </Banner>
      <ObjectionBanner own={own} contract={contract} />
      <ContractDeadlineCard own={own} />
      <Card flush>
        <Cell
          icon="list"
          label={texts.contents}
          value={unfolded ? texts.fold : texts.read}
          onTap={() => setUnfolded(!unfolded)}
        />
      </Card>
      {unfolded && <ContractPaper own={own} contract={contract} />}
      {unfolded && <ContractRest lines={contract.rest} />}
      <ChangeCard own={own} onOpen={setOver} />
      <ObjectionCell own={own} onOpen={() => setOver('error')} />
    </Page>
  )
}
