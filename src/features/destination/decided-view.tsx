import { View } from '@tarojs/components'
import { ActionBar } from '../../components/action-bar'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { Page } from '../../components/page'
import type { OwnRecord } from '../../lib/me'
import { open } from '../../lib/navigate'
import { dateTime } from '../../lib/time'
import { confirmedAt, texts } from '../../texts/destination'
import { ValueCards } from './value-cards'

/** Approved: what stands, and the way to its confirmation. */
export function DecidedView({ own }: { readonly own: OwnRecord }) {
  const { frozen, confirmation } = own.destination
  const toConfirmation = (): void => open('confirmation')
  const bar = (
    <ActionBar>
      {confirmation === null ? (
        <Button kind="primary" iconAfter="arrow-right" onTap={toConfirmation}>
          {texts.toConfirm}
        </Button>
      ) : (
        <Button onTap={toConfirmation}>{texts.seeConfirmation}</Button>
      )}
    </ActionBar>
  )
  return (
    <Page title={texts.title} bar={bar}>
      <Banner tone="success">
        <View>{confirmation === null ? texts.reviewedTitle : texts.confirmedTitle}</View>
        <View>{confirmation === null ? texts.reviewedText : confirmedAt(dateTime(confirmation.at))}</View>
      </Banner>
      <ValueCards own={own} values={frozen} />
    </Page>
  )
}
