import { View } from '@tarojs/components'
import { useCohort, useShownCohort } from '../lib/cohort'
import { usePath } from '../lib/desk'
import { isEntryOf, useDeskEntries } from '../lib/desk-entries'
import { useMe } from '../lib/me'
import { openTab } from '../lib/navigate'
import { useBadge } from '../lib/tabs'
import { roleWord } from '../texts/mine'
import { badgeWords, texts } from '../texts/kit'
import { aria } from './aria'
import { classes } from './classes'
import { Icon } from './icon'
import { Tappable } from './tappable'
import './side-bar.css'

/** Pages of those who set up cohorts: about a paused one, too. */
const isOffice = /^\/packages\/(?:office|season|policy|push|keeping)\//

/** The areas of the desk at the left of a wide screen; at its foot who is signed in. */
export function SideBar() {
  const path = usePath()
  const entries = useDeskEntries()
  const { me } = useMe()
  const badge = useBadge()
  const running = useCohort().cohort
  const shown = useShownCohort()
  const cohort = isOffice.test(path) ? shown : running
  const staff = me?.staff ?? null
  return (
    <View className="qh-side">
      <View className="qh-side-brand">
        <View className="qh-page-mark">
          <View className="qh-page-mark-sail" />
        </View>
        <View className="qh-side-names">
          <View className="qh-page-word qh-side-word">{texts.name}</View>
          {cohort !== null && <View className="qh-side-sub">{cohort.name}</View>}
          {cohort === shown && shown?.paused === true && <View className="qh-side-sub">{texts.paused}</View>}
        </View>
      </View>
      <View className="qh-side-list" {...aria({ role: 'navigation', label: texts.areas })}>
        {entries.map((entry) => (
          <Tappable
            key={entry.page}
            className={classes('qh-side-one', isEntryOf(entry, path) && 'qh-side-on')}
            onTap={() => openTab(entry.page)}
          >
            <Icon name={entry.icon} />
            <View className="qh-side-label">{entry.label}</View>
            {entry.page === 'messages' && badge > 0 && (
              <View className="qh-side-badge">{badgeWords(badge)}</View>
            )}
          </Tappable>
        ))}
      </View>
      {staff !== null && (
        <Tappable className="qh-side-who" label={texts.tabs.mine} onTap={() => openTab('mine')}>
          <View className="qh-side-face">{[...staff.name][0] ?? ''}</View>
          <View className="qh-side-names">
            <View className="qh-side-name">{staff.name}</View>
            <View className="qh-side-sub">{staff.roles.map(roleWord).join(' ')}</View>
          </View>
        </Tappable>
      )}
    </View>
  )
}
