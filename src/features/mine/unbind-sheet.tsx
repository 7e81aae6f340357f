import { View } from '@tarojs/components'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { Sheet } from '../../components/sheet'
import { sentenceOf } from '../../lib/cloud'
import { open } from '../../lib/navigate'
import { texts, unbindTitle } from '../../texts/mine'
import type { Unbinding } from './use-unbind'

/** The one decision: let go or not, with what it takes away and what it does not. */
export function UnbindSheet({ unbinding }: { unbinding: Unbinding }) {
  const { record, busy, trouble, close, confirm } = unbinding
  const askFor = (cohort: string): void => {
    close()
    open('ask', { cohort, kind: 'wrongYear' })
  }
  return (
    <Sheet
      open={record !== null}
      title={unbindTitle(record?.name ?? '')}
      text={texts.unbind.text}
      onClose={close}
      confirm={{
        label: texts.unbind.confirm,
        onTap: confirm,
        danger: true,
        busy: busy && texts.unbind.busy,
      }}
      cancel={{ label: texts.unbind.keep }}
    >
      {trouble === null ? undefined : (
        <Banner tone="danger">
          <View>{sentenceOf(trouble)}</View>
          {trouble.code === 'unbindTooLate' && record !== null && (
            <Button kind="text" iconAfter="chevron-right" onTap={() => askFor(record.cohortId)}>
              {texts.unbind.ask}
            </Button>
          )}
        </Banner>
      )}
    </Sheet>
  )
}
