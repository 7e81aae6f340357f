import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Banner } from '../../components/banner'
import { ErrorState } from '../../components/error-state'
import { Page } from '../../components/page'
import { Skeleton } from '../../components/skeleton'
import { sentenceOf } from '../../lib/cloud'
import { phaseNames, sheetTitle, texts } from '../../texts/office'
import { useWindows, type WindowsState } from './use-windows'
import { WindowSheet } from './window-sheet'
import { WindowsBoard } from './windows-board'
import { windowOf } from './windows-view'

/** The windows of one cohort. */
export function WindowsPageOf({
  cohortId,
  picker,
}: {
  readonly cohortId: string
  readonly picker: ReactNode
}) {
  const state = useWindows(cohortId)
  const { asked, done, edit } = state
  const { data, trouble, loading, ask } = asked
  return (
    <Page title={texts.windows} tab="windows" overlay={<Editing state={state} />}>
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
          <View className="qh-win-words qh-win-note">{texts.subtitle}</View>
          <WindowsBoard cohort={data} onEdit={edit} />
        </View>
      )}
    </Page>
  )
}

function Editing({ state: { asked, target, save, close, busy, problem } }: { readonly state: WindowsState }) {
  if (target === null || asked.data === undefined) return null
  const { phase, collegeId } = target
  const college = asked.data.colleges.find(({ id }) => id === collegeId)
  return (
    <WindowSheet
      key={`${phase}:${collegeId ?? ''}`}
      title={sheetTitle(college?.name ?? texts.schoolWide, phaseNames[phase])}
      stored={windowOf(asked.data, phase, collegeId)}
      ofCollege={collegeId !== null}
      busy={busy}
      problem={problem}
      onSave={save}
      onClose={close}
    />
  )
}
