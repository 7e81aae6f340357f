import { View } from '@tarojs/components'
import { failureSentences } from '../../../domain/messages'
import { ActionBar } from '../../components/action-bar'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { Check } from '../../components/choice'
import { DefinitionList } from '../../components/definition-list'
import { Empty } from '../../components/empty'
import { Page } from '../../components/page'
import { Stack } from '../../components/stack'
import type { OwnRecord } from '../../lib/me'
import { open } from '../../lib/navigate'
import { serverNow } from '../../lib/now'
import { usePlaces } from '../../lib/places'
import { closing, dateTime, monthDay } from '../../lib/time'
import { closedOn, confirmedAt, opensOn, texts } from '../../texts/destination'
import { basicsOf } from './basics'
import { ClosingHint } from './closing-hint'
import { hasMoved, stageOf } from './model'
import { closedBecause, openUntil } from './time'
import { useConfirmation } from './use-confirmation'
import { ValueCards } from './value-cards'

/** 去向确认: exactly what was reviewed, a tick, one button; afterwards when it was confirmed. */
export function ConfirmationView({ own }: { readonly own: OwnRecord }) {
  const stage = stageOf(own)
  if (stage === 'filling' || stage === 'waiting')
    return (
      <Page title={texts.confirmTitle}>
        <Empty
          icon="hourglass"
          title={texts.notYet}
          text={texts.notYetText[stage]}
          action={{
            label: stage === 'filling' ? texts.toDestination : texts.seeDestination,
            onTap: () => open('destination'),
          }}
        />
      </Page>
    )
  return stage === 'confirmed' ? <Confirmed own={own} /> : <ToConfirm own={own} />
}

function ToConfirm({ own }: { readonly own: OwnRecord }) {
  const { checked, toggle, confirm, busy, problem } = useConfirmation(own)
  const offered = own.destination.actions.includes('confirm')
  const bar = offered ? (
    <ActionBar hint={<ClosingHint own={own} phase="confirmation" />}>
      <Button kind="primary" busy={busy && texts.confirming} blocked={!checked} onTap={confirm}>
        {checked ? texts.confirm : texts.checkFirst}
      </Button>
    </ActionBar>
  ) : undefined
  return (
    <Page title={texts.confirmTitle} bar={bar}>
      {problem !== null && <Banner tone="danger">{problem}</Banner>}
      {!offered && <Banner icon="lock">{whyNot(own)}</Banner>}
      <View className="qh-dest-title">{texts.confirmHead}</View>
      <View className="qh-dest-note">{texts.confirmHelp}</View>
      <Contents own={own} />
      {offered && (
        <Card flush>
          <Check on={checked} label={texts.check} onTap={toggle} />
        </Card>
      )}
    </Page>
  )
}

function Confirmed({ own }: { readonly own: OwnRecord }) {
  const { confirmation } = own.destination
  return (
    <Page
      title={texts.confirmTitle}
      bar={
        <ActionBar>
          <Button kind="primary" wide iconAfter="arrow-right" onTap={() => open('report')}>
            {texts.toReport}
          </Button>
        </ActionBar>
      }
    >
      <Banner tone="success" icon="stamp">
        <View>{texts.confirmedTitle}</View>
        {confirmation !== null && <View>{confirmedAt(dateTime(confirmation.at))}</View>}
        <View>{texts.confirmedHelp}</View>
      </Banner>
      <Contents own={own} />
    </Page>
  )
}

function Contents({ own }: { readonly own: OwnRecord }) {
  const { places } = usePlaces(true)
  const { person, moved } = basicsOf(own, (code) => places?.nameOf(code) ?? null)
  return (
    <Stack>
      <Card title={texts.basics}>
        <DefinitionList items={person} />
      </Card>
      <ValueCards own={own} values={own.destination.frozen} />
      <Card title={texts.household}>
        <DefinitionList items={moved} />
      </Card>
    </Stack>
  )
}

/** The server offers no confirmation: the time, the household or the archive stands against it. */
function whyNot(own: OwnRecord): string {
  const now = serverNow()
  if (openUntil(own, 'confirmation', now) !== null)
    return hasMoved(own) ? failureSentences.householdReady : failureSentences.archiveReady
  const because = closedBecause(own, 'confirmation', now)
  if (because === null) return texts.confirmClosed
  return `${texts.confirmClosed}${
    'opensAt' in because ? opensOn(monthDay(because.opensAt, now)) : closedOn(closing(because.closedAt, now))
  }`
}
