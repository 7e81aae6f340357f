import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { followersOf } from '../../../domain/cohort/later-phases'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { ErrorState } from '../../components/error-state'
import { Page } from '../../components/page'
import { Skeleton } from '../../components/skeleton'
import { sentenceOf } from '../../lib/cloud'
import { useWide } from '../../lib/desk'
import { mayStaff, useMe } from '../../lib/me'
import { open } from '../../lib/navigate'
import { serverNow, useNow } from '../../lib/now'
import { useCall } from '../../lib/query'
import { clockTime, MINUTE, monthDay } from '../../lib/time'
import { calendar, happens, phaseNames, sheetTitle, texts } from '../../texts/office'
import { Calendar } from './calendar'
import { useWindows, type WindowsState } from './use-windows'
import { aheadOf, effectsOf, withFollower, withWindow } from './window-effects'
import { WindowSheet } from './window-sheet'
import { WindowsBoard } from './windows-board'
import { windowOf, type CohortView } from './windows-view'

/** The clock shows minutes; it is asked more often, so that it is never a minute behind. Milliseconds. */
const TELL_AGAIN_MS = MINUTE / 6

/** The windows of one cohort: a list on phones, a calendar with the editor beside it where there is room. */
export function WindowsPageOf({
  cohortId,
  picker,
  named = false,
}: {
  readonly cohortId: string
  readonly picker: ReactNode
  /** Opened from the page of a cohort: leads back. */
  readonly named?: boolean
}) {
  const state = useWindows(cohortId)
  const mayExtend = mayStaff(useMe().me, 'record.mend')
  const extended = useCall('window.extensions', { cohortId }, { enabled: mayExtend })
  const wide = useWide()
  const openExtensions = mayExtend ? () => open('extensions', { cohort: cohortId }) : null
  const { asked, done, edit, target } = state
  const { data, trouble, loading, ask } = asked
  const extensions = (extended.data?.rows ?? []).filter(({ needed }) => needed)
  return (
    <Page
      title={texts.windows}
      tab={named ? undefined : 'windows'}
      full
      overlay={!wide && <Editing state={state} />}
    >
      {picker}
      {done !== null && <Banner tone="success">{done}</Banner>}
      {loading && <Skeleton kind="list" />}
      {trouble !== null &&
        (data === undefined ? (
          <ErrorState text={sentenceOf(trouble)} onRetry={ask} />
        ) : (
          <Banner tone="warn">{sentenceOf(trouble)}</Banner>
        ))}
      {data !== undefined && (
        <View>
          <Clock onExtensions={wide ? openExtensions : null} />
          {wide ? (
            <View className="qh-cal-desk">
              <View className="qh-cal-main">
                <Calendar
                  cohort={data}
                  extensions={extensions}
                  target={target}
                  onEdit={edit}
                  onExtensions={openExtensions}
                />
              </View>
              {target !== null && (
                <View className="qh-cal-panel">
                  <Editing state={state} beside />
                </View>
              )}
            </View>
          ) : (
            <WindowsBoard
              cohort={data}
              extended={
                extended.data === undefined ? null : new Set(extensions.map((one) => one.studentNo)).size
              }
              onEdit={edit}
              onExtensions={openExtensions}
            />
          )}
        </View>
      )}
      {data !== undefined && <Ahead cohort={data} />}
    </Page>
  )
}

/** What comes about by itself, the next first. */
function Ahead({ cohort }: { readonly cohort: CohortView }) {
  const lines = aheadOf(cohort, useNow(TELL_AGAIN_MS))
  return lines.length === 0 ? null : (
    <Card title={happens.ahead}>
      {lines.map((line) => (
        <View key={line} className="qh-win-words qh-win-effect-line">
          {line}
        </View>
      ))}
    </Card>
  )
}

/** The server's time, by which windows open and close; this device's may be wrong. */
function Clock({ onExtensions }: { readonly onExtensions: (() => void) | null }) {
  const now = useNow(TELL_AGAIN_MS)
  return (
    <View className="qh-win-words qh-win-note qh-win-clock">
      <View>
        <View>{texts.subtitle}</View>
        <View>{calendar.serverTime(`${monthDay(now)} ${clockTime(now)}`)}</View>
      </View>
      {onExtensions !== null && (
        <Button small icon="plus" onTap={onExtensions}>
          {calendar.extend}
        </Button>
      )}
    </View>
  )
}

interface EditingProps {
  readonly state: WindowsState
  readonly beside?: boolean
}

function Editing({ state: { asked, target, save, close, busy, problem }, beside = false }: EditingProps) {
  const { data } = asked
  if (target === null || data === undefined) return null
  const { phase, collegeId } = target
  const college = data.colleges.find(({ id }) => id === collegeId)
  return (
    <WindowSheet
      key={`${phase}:${collegeId ?? ''}`}
      title={sheetTitle(college?.name ?? texts.schoolWide, phaseNames[phase])}
      stored={windowOf(data, phase, collegeId)}
      ofCollege={collegeId !== null}
      busy={busy}
      problem={problem}
      effectsOf={(window, also) =>
        effectsOf(data, also.reduce(withFollower, withWindow(data, target, window)), serverNow())
      }
      followersOf={({ closesAt }) => followersOf(data, data.chains, { ...target, closesAt })}
      onSave={save}
      onClose={close}
      beside={beside}
    />
  )
}
