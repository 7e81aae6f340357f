import { View } from '@tarojs/components'
import { ActionBar } from '../../components/action-bar'
import { Button } from '../../components/button'
import { Empty } from '../../components/empty'
import { ErrorState } from '../../components/error-state'
import { Icon } from '../../components/icon'
import { SheetPanel } from '../../components/sheet'
import { Skeleton } from '../../components/skeleton'
import { TabBar } from '../../components/tab-bar'
import { tabsOf } from '../../lib/tabs'
import { showcase as words } from '../../texts/kit'
import { nothing, Part } from './part'

const { heads, sheet, danger } = words

/** What stands there while there is nothing to show, and what lies over a page or below it. */
export function States({ onSheet }: { onSheet: () => void }) {
  return (
    <>
      <Part head={heads.loading}>
        <Skeleton />
        <View className="qh-show-next">
          <Skeleton kind="list" />
        </View>
      </Part>
      <Part head={heads.empty}>
        <Empty title={words.empty.title} text={words.empty.text} />
      </Part>
      <Part head={heads.error}>
        <ErrorState text={words.failed} onRetry={nothing} />
      </Part>
      <Part head={heads.sheet}>
        <View className="qh-show-scrim">
          <SheetPanel
            title={sheet.title}
            text={sheet.text}
            onClose={nothing}
            cancel={{ label: sheet.no }}
            confirm={{ label: sheet.yes, onTap: nothing }}
          />
        </View>
        <View className="qh-show-scrim">
          <SheetPanel
            title={danger.title}
            text={danger.text}
            onClose={nothing}
            confirm={{ label: danger.yes, danger: true, onTap: nothing }}
          />
        </View>
        <Button wide onTap={onSheet}>
          {sheet.title}
        </Button>
      </Part>
      <Part head={heads.bars}>
        <Bars />
      </Part>
    </>
  )
}

function Bars() {
  return (
    <>
      <View className="qh-show-bleed">
        <ActionBar
          hint={
            <>
              <Icon name="check" size="small" tone="success" />
              {words.saved}
            </>
          }
        >
          <Button onTap={nothing}>{words.later}</Button>
          <Button kind="primary" onTap={nothing}>
            {words.next}
          </Button>
        </ActionBar>
      </View>
      <View className="qh-show-bleed">
        <ActionBar>
          <Button kind="danger" icon="return" onTap={nothing}>
            {words.giveBack}
          </Button>
          <Button kind="primary" icon="check" onTap={nothing}>
            {words.pass}
          </Button>
          <Button iconAfter="chevron-right" onTap={nothing}>
            {words.following}
          </Button>
        </ActionBar>
      </View>
      <View className="qh-show-bleed">
        <TabBar at="home" tabs={tabsOf(undefined).map((tab) => ({ ...tab, badge: 2 }))} onTab={nothing} />
      </View>
    </>
  )
}
