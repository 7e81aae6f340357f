import { View } from '@tarojs/components'
import { useState } from 'react'
import { ActionBar } from '../../components/action-bar'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { DefinitionList } from '../../components/definition-list'
import { Page } from '../../components/page'
import { sentenceOf, type Trouble } from '../../lib/cloud'
import { labelOf } from '../../lib/field-label'
import { householdStanding, type HouseholdStanding } from '../../lib/household-standing'
import { mayStaff, useMe } from '../../lib/me'
import { dateTime } from '../../lib/time'
import { texts } from '../../texts/mending'
import { HouseholdSheet } from './household-sheet'
import { householdLines, linesOf, type Mended } from './model'
import { ReopenSheet } from './reopen-sheet'
import { useMendingTimes } from './use-mending-times'
import { countsAs, whyNot } from './why-not'
import './mending.css'

export interface MendingDeskProps {
  readonly view: Mended
  readonly cohortId: string
  readonly nameOf: (code: string) => string | null
  /** What was done last. */
  readonly done: string | null
  /** Why what is shown may be old. */
  readonly stale: Trouble | null
  readonly onDone: (said: string) => void
  readonly onAskAgain: () => void
  readonly onMend: () => void
}

/** Who it is, where it stands, what the graduate says is wrong, every value, and what can be done about it. */
export function MendingDesk(props: MendingDeskProps) {
  const { view, nameOf, done, stale, onDone } = props
  const [over, setOver] = useState<'reopen' | 'household' | null>(null)
  const lines = linesOf(view, nameOf)
  const close = (): void => setOver(null)
  const finish = (said: string): void => {
    close()
    onDone(said)
  }
  const overlay = (
    <>
      {over === 'reopen' && (
        <ReopenSheet view={view} onClose={close} onDone={finish} onAskAgain={props.onAskAgain} />
      )}
      {over === 'household' && (
        <HouseholdSheet view={view} onClose={close} onDone={finish} onAskAgain={props.onAskAgain} />
      )}
    </>
  )
  return (
    <Page
      title={texts.title}
      bar={<DeskBar {...props} onReopen={() => setOver('reopen')} />}
      overlay={overlay}
    >
      {done !== null && <Banner tone="success">{done}</Banner>}
      {stale !== null && <Banner tone="warn">{sentenceOf(stale)}</Banner>}
      <Closed view={view} cohortId={props.cohortId} />
      <Card title={view.name} aside={texts.statuses[view.status] ?? ''}>
        <DefinitionList items={whoOf(view, nameOf)} />
      </Card>
      {view.objection !== null && (
        <Card title={texts.objections[view.objection.kind]} aside={dateTime(view.objection.at)}>
          <View className="qh-mend-said">{view.objection.text}</View>
          {view.objection.fields.length > 0 && (
            <View className="qh-mend-note">{texts.about(view.objection.fields.map(labelOf).join('、'))}</View>
          )}
        </Card>
      )}
      {view.imported && <Banner tone="info">{texts.imported}</Banner>}
      <Card title={texts.going}>
        {lines.going.length === 0 ? (
          <View className="qh-mend-note">{texts.nothing}</View>
        ) : (
          <DefinitionList items={lines.going} />
        )}
      </Card>
      {lines.archive.length > 0 && (
        <Card title={texts.archive}>
          <DefinitionList items={lines.archive} />
        </Card>
      )}
      <HouseholdCard view={view} onRecord={() => setOver('household')} />
    </Page>
  )
}

const whoOf = (view: Mended, nameOf: (code: string) => string | null) =>
  [
    { label: texts.studentNo, value: view.studentNo },
    { label: texts.document, value: view.documentLast4 },
    { label: texts.place, value: [view.college, view.class].filter((part) => part !== '').join(' ') },
    { label: texts.sourcePlace, value: nameOf(view.sourcePlace) ?? view.sourcePlace },
    { label: texts.countsAs, value: countsAs(view) },
    { label: texts.confirmedAt, value: view.confirmedAt === null ? '' : dateTime(view.confirmedAt) },
  ].filter(({ value }) => value !== '')

const missingWords: Readonly<Record<HouseholdStanding, string>> = {
  moved: texts.householdMissing,
  stays: texts.householdStays,
  unknown: texts.householdUnknown,
}

function HouseholdCard({ view, onRecord }: { readonly view: Mended; readonly onRecord: () => void }) {
  const { household, actions } = view
  const lines = householdLines(household)
  const missing = missingWords[householdStanding(view.householdMoved)]
  return (
    <Card title={texts.household}>
      {lines.length > 0 ? <DefinitionList items={lines} /> : <View className="qh-mend-note">{missing}</View>}
      {actions.includes('recordHousehold') && (
        <View className="qh-mend-act">
          <Button onTap={onRecord}>{lines.length > 0 ? texts.changeHousehold : texts.recordHousehold}</Button>
        </View>
      )}
    </Card>
  )
}

/** Why nothing can be mended now: somebody else has to go on, or no window is open. */
function Closed({ view, cohortId }: { readonly view: Mended; readonly cohortId: string }) {
  const { me } = useMe()
  const times = useMendingTimes(cohortId)
  const why = whyNot(view, { mayMend: mayStaff(me, 'record.mend'), times })
  return why === null ? null : <Banner icon="clock">{why}</Banner>
}

interface DeskBarProps extends MendingDeskProps {
  readonly onReopen: () => void
}

function DeskBar({ view, onMend, onReopen }: DeskBarProps) {
  const offers = new Set(view.actions)
  if (!offers.has('correct') && !offers.has('reopen')) return null
  return (
    <ActionBar>
      {offers.has('reopen') && (
        <Button kind="danger" icon="return" onTap={onReopen}>
          {texts.reopen}
        </Button>
      )}
      {offers.has('correct') && (
        <Button kind="primary" icon="pen" onTap={onMend}>
          {texts.correct}
        </Button>
      )}
    </ActionBar>
  )
}
