import { View } from '@tarojs/components'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { sentenceOf, type Trouble } from '../../lib/cloud'
import { openTab } from '../../lib/navigate'
import { texts } from '../../texts/bind'
import { CauseList } from './cause-list'
import { laidOut } from './causes'

/** Why it did not work. A mismatch names its likely causes, never the part that was wrong. */
export function BindTrouble({ trouble }: { trouble: Trouble }) {
  const { lead, causes, rest } = laidOut(sentenceOf(trouble))
  return (
    <Banner tone="danger">
      <View>{lead}</View>
      {causes.length > 0 && <CauseList causes={causes} />}
      {rest !== '' && <View>{rest}</View>}
      {trouble.code === 'boundToAnother' && (
        <Button kind="text" iconAfter="chevron-right" onTap={() => openTab('mine')}>
          {texts.toUnbind}
        </Button>
      )}
    </Banner>
  )
}
