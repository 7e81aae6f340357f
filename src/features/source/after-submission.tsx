import { View } from '@tarojs/components'
import { Banner } from '../../components/banner'
import { Card } from '../../components/card'
import { Cell } from '../../components/cell'
import { ChecksCard } from '../../components/checks-card'
import { open } from '../../lib/navigate'
import { checkRows } from '../../lib/own-checks'
import { texts } from '../../texts/receipt'
import type { Own } from './model'

interface AfterSubmissionProps {
  own: Own
  mayWithdraw: boolean
  onRevoke: () => void
}

/**
 * What is known once it is handed in (R8), and what can still be done: contact details, a correction of what the
 * school has, and asking for an approval to be taken back (R9).
 */
export function AfterSubmission({ own, mayWithdraw, onRevoke }: AfterSubmissionProps) {
  const { actions, revocationAskedAt } = own.source
  const mayAsk = actions.includes('askRevoke') && revocationAskedAt === null
  const mayCorrect = own.correction !== null || own.mayRequestCorrection
  return (
    <>
      {revocationAskedAt !== null && (
        <Banner tone="info" icon="hourglass">
          {texts.asked}
        </Banner>
      )}
      <ChecksCard rows={checkRows(own)} onOpen={({ page }) => page !== null && open(page)} />
      {(mayAsk || mayCorrect || actions.includes('edit')) && (
        <Card flush>
          {actions.includes('edit') && (
            <Cell icon="phone" label={texts.contact} onTap={() => open('contact')} />
          )}
          {mayCorrect && <Cell icon="pen" label={texts.correction} onTap={() => open('correction')} />}
          {mayAsk && <Cell icon="undo" label={texts.askRevoke} onTap={onRevoke} />}
        </Card>
      )}
      <View className="qh-src-done-note">{mayWithdraw ? texts.mayWithdraw : texts.mayNotWithdraw}</View>
    </>
  )
}
