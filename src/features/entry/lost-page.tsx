import { Empty } from '../../components/empty'
import { Page } from '../../components/page'
import { openTab } from '../../lib/navigate'
import { tabsOf } from '../../lib/tabs'
import { useMe } from '../../lib/me'
import { texts } from '../../texts/entry'

/** 没有这个页面: what may have happened, and the way to the first page of this person. */
export function LostPage() {
  const { me } = useMe()
  const { title, text, action } = texts.noPage
  const home = (): void => openTab(tabsOf(me)[0]?.page ?? 'home')
  return (
    <Page title={title} back={false} personal={false}>
      <Empty icon="search" title={title} text={text} action={{ label: action, onTap: home }} />
    </Page>
  )
}
