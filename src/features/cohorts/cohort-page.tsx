import { useState } from 'react'
import { View } from '@tarojs/components'
import { ActionBar } from '../../components/action-bar'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { Cell } from '../../components/cell'
import { ErrorState } from '../../components/error-state'
import { Page } from '../../components/page'
import { Sheet } from '../../components/sheet'
import { Skeleton } from '../../components/skeleton'
import { Tabs } from '../../components/tabs'
import { sentenceOf } from '../../lib/cloud'
import { mayStaff, useMe } from '../../lib/me'
import { open } from '../../lib/navigate'
import { useOfficeCohorts } from '../../lib/office-cohort'
import { useCall } from '../../lib/query'
import { texts } from '../../texts/cohorts'
import { entry } from '../../texts/push-board'
import { texts as locks } from '../../texts/locks'
import { calendar, texts as office } from '../../texts/office'
import { EditList } from './edit-list'
import { changesOf, changeSentence, typedOf, type CohortView } from './settings'
import { SettingsForm } from './settings-form'
import { UnitsPart } from './units-part'
import { useSettings } from './use-settings'
import './cohorts.css'

type Tab = keyof typeof texts.tabs
const tabs = (['settings', 'structure', 'edits'] as const).map((key) => ({ key, label: texts.tabs[key] }))
const isTab = (key: string): key is Tab => Object.hasOwn(texts.tabs, key)

/** One cohort: settings, names of its units, and who changed what. */
export function CohortPageOf({ cohortId }: { readonly cohortId: string }) {
  // The other pages, and the side bar, are about it from now on.
  useOfficeCohorts(cohortId)
  const { data, loading, trouble, ask } = useCall('cohort.get', { cohortId })
  if (data !== undefined) return <CohortShown cohortId={cohortId} cohort={data} ask={ask} />
  return (
    <Page title={texts.cohort}>
      {loading && <Skeleton kind="list" />}
      {trouble !== null && <ErrorState text={sentenceOf(trouble)} onRetry={ask} />}
    </Page>
  )
}

interface CohortShownProps {
  readonly cohortId: string
  readonly cohort: CohortView
  readonly ask: () => void
}

function CohortShown({ cohortId, cohort, ask }: CohortShownProps) {
  const state = useSettings(cohortId, cohort, ask)
  const [tab, setTab] = useState<Tab>('settings')
  const [pausing, setPausing] = useState(false)
  const { waits, busy, review } = state
  const { paused } = cohort
  const { me } = useMe()
  return (
    <Page
      title={cohort.name}
      head={<Tabs items={tabs} at={tab} onChange={(key) => isTab(key) && setTab(key)} />}
      bar={
        tab === 'settings' && (
          <ActionBar hint={state.done ?? (state.theirs === null ? state.problem : texts.conflictHint)}>
            <Button
              kind="primary"
              blocked={waits !== null}
              busy={busy && texts.saving}
              onTap={() => review(true)}
            >
              {waits ?? texts.save}
            </Button>
          </ActionBar>
        )
      }
      overlay={
        <>
          <Sheet
            open={state.reviewing}
            title={texts.changesTitle}
            text={texts.changesText}
            onClose={() => review(false)}
            confirm={{
              label: state.shorter ? texts.saveShorter : texts.confirm,
              danger: state.shorter,
              busy: busy && texts.saving,
              onTap: state.save,
            }}
          >
            {state.shorter && <Banner tone="warn">{texts.shorter}</Banner>}
            {state.reviewing &&
              changesOf(typedOf(cohort), state.latest()).map((change) => (
                <View key={change.key} className="qh-coh-change">
                  {changeSentence(change, cohort.now)}
                </View>
              ))}
          </Sheet>
          <Sheet
            open={pausing}
            title={paused ? texts.resumeTitle : texts.pauseTitle}
            text={paused ? texts.resumeText : texts.pauseText}
            onClose={() => setPausing(false)}
            confirm={{
              label: paused ? texts.resume : texts.pause,
              danger: !paused,
              busy: busy && texts.pausing,
              onTap: () => {
                setPausing(false)
                state.setPaused(!paused)
              },
            }}
          />
        </>
      }
    >
      {paused && <Banner tone="warn">{texts.isPaused}</Banner>}
      {tab === 'settings' && <SettingsForm cohort={cohort} state={state} />}
      {tab === 'settings' && (
        <Card flush>
          <Cell icon="calendar" label={texts.windows} onTap={() => open('windows', { cohort: cohortId })} />
          <Cell icon="card" label={texts.policy} onTap={() => open('policy', { cohort: cohortId })} />
          <Cell
            icon="bell"
            label={entry.title}
            help={entry.help}
            onTap={() => open('push', { cohort: cohortId })}
          />
          {mayStaff(me, 'data.keep') && (
            <Cell
              icon="hourglass"
              label={texts.retention}
              help={texts.retentionHelp}
              onTap={() => open('retention', { cohort: cohortId })}
            />
          )}
          {mayStaff(me, 'record.mend') && (
            <>
              <Cell
                icon="clock"
                label={calendar.extend}
                help={office.extendHelp}
                onTap={() => open('extensions', { cohort: cohortId })}
              />
              <Cell
                icon="lock"
                label={locks.entry}
                help={locks.entryHelp}
                onTap={() => open('locks', { cohort: cohortId })}
              />
            </>
          )}
          <Cell
            icon={paused ? 'check' : 'close'}
            label={paused ? texts.resume : texts.pause}
            help={paused ? texts.resumeText : texts.pauseText}
            onTap={() => setPausing(true)}
          />
        </Card>
      )}
      {tab === 'structure' && <UnitsPart cohortId={cohortId} />}
      {tab === 'edits' && <EditList cohortId={cohortId} colleges={cohort.colleges} />}
    </Page>
  )
}
