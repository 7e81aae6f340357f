import { View } from '@tarojs/components'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { sentenceOf, type Trouble } from '../../lib/cloud'
import { open, openTab } from '../../lib/navigate'
import { serverNow } from '../../lib/now'
import { closing } from '../../lib/time'
import { shutUntil, texts } from '../../texts/bind'
import { CauseList } from './cause-list'
import { laidOut } from './causes'
import type { BindableCohort } from './claim'
import { ticketKindFor } from './ticket-kinds'
import { recentTries, TRY_HOURS } from './tries'
import { mayTryAgainAt } from './try-again'

/** Why it did not work. A mismatch names its likely causes, never the part that was wrong. */
export function BindTrouble({ trouble, cohort }: { trouble: Trouble; cohort: BindableCohort }) {
  const { lead, causes, rest } = laidOut(sentenceOf(trouble))
  const kind = ticketKindFor(trouble)
  return (
    <Banner tone="danger">
      <View>{lead}</View>
      {causes.length > 0 && <CauseList causes={causes} />}
      {rest !== '' && <View>{rest}</View>}
      {trouble.code === 'bindTooOften' && <View>{untilWhen(cohort.bind.tries)}</View>}
      {trouble.code === 'boundToAnother' && (
        <Button kind="text" iconAfter="chevron-right" onTap={() => openTab('mine')}>
          {texts.toMine}
        </Button>
      )}
      {kind !== null && (
        <Button kind="text" iconAfter="chevron-right" onTap={() => open('ask', { cohort: cohort.id, kind })}>
          {texts.toAsk}
        </Button>
      )}
    </Banner>
  )
}

/** Until when, as far as this device's own count tells. */
function untilWhen(most: number): string {
  const at = mayTryAgainAt(recentTries(), most)
  return shutUntil(at === null ? null : closing(at, serverNow()), TRY_HOURS)
}
