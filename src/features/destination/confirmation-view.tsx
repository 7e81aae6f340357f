import { Empty } from '../../components/empty'
import { Page } from '../../components/page'
import type { OwnRecord } from '../../lib/me'
import { open } from '../../lib/navigate'
import { texts } from '../../texts/confirmation'
import { ContractOpen } from './contract-open'
import { ContractSigned } from './contract-signed'
import { stageOf, type Stage } from './model'

const views: Readonly<Record<Stage, (own: OwnRecord) => React.ReactNode>> = {
  filling: () => <NotYet stage="filling" />,
  waiting: () => <NotYet stage="waiting" />,
  reviewed: (own) => <ContractOpen own={own} />,
  confirmed: (own) => <ContractSigned own={own} />,
}

/** 去向确认: everything that the reports will say, a tick, one button; afterwards when it was confirmed (N5, N8). */
export const ConfirmationView = ({ own }: { readonly own: OwnRecord }) => views[stageOf(own)](own)

function NotYet({ stage }: { readonly stage: 'filling' | 'waiting' }) {
  const label = stage === 'filling' ? texts.toDestination : texts.seeDestination
  return (
    <Page title={texts.pageTitle}>
      <Empty
        icon="hourglass"
        title={texts.notYet}
        text={texts.notYetText[stage]}
        action={{ label, onTap: () => open('destination') }}
      />
    </Page>
  )
}
