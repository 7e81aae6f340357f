import { ActionBar } from '../../components/action-bar'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { ChecksCard } from '../../components/checks-card'
import { Empty } from '../../components/empty'
import { Page } from '../../components/page'
import { Stack } from '../../components/stack'
import { sentenceOf } from '../../lib/cloud'
import type { OwnRecord } from '../../lib/me'
import { back, open } from '../../lib/navigate'
import { checkRows } from '../../lib/own-checks'
import { useRecordCommand } from '../../lib/use-record-command'
import { refusedBecause, texts } from '../../texts/real-name'
import { PhoneForm } from './phone-form'
import { realNameTask, type RealNameTask } from './real-name-task'

/** [G2] The real-name check of who is bound: by a picture that staff compare, or by WeChat's phone number. */
export function RealNameView({ own }: { own: OwnRecord }) {
  const task = realNameTask(own)
  const { reason } = own.checks.realName
  const [identity, school] = checkRows(own)
  const rows = [identity, school].flatMap((row) => (row === undefined ? [] : [{ ...row, page: null }]))
  if (task.kind === 'done')
    return (
      <Page title={texts.title} chart>
        <Empty
          icon="shield"
          title={texts.done}
          text={texts.doneText}
          action={{ label: texts.back, onTap: back }}
        />
      </Page>
    )
  return (
    <Page title={texts.title} chart bar={task.kind === 'picture' ? <PictureBar task={task} /> : undefined}>
      <Banner tone={task.refused ? 'danger' : 'neutral'}>
        {task.refused ? refusedBecause(reason) : texts.why}
      </Banner>
      {task.kind === 'picture' && <Banner tone="info">{task.waiting ? texts.waiting : task.help}</Banner>}
      {task.kind === 'phone' && <PhoneCard cohortId={own.cohortId} />}
      <ChecksCard rows={rows} onOpen={() => undefined} />
    </Page>
  )
}

function PictureBar({ task }: { task: Extract<RealNameTask, { kind: 'picture' }> }) {
  const { slot, waiting, refused } = task
  const label = waiting ? texts.look : refused ? texts.again : texts.bring
  return (
    <ActionBar>
      <Button
        kind={waiting ? 'outline' : 'primary'}
        wide
        icon="camera"
        blocked={slot === null}
        onTap={() => slot !== null && open('proof', { flow: 'source', slot })}
      >
        {slot === null ? texts.noSlot : label}
      </Button>
    </ActionBar>
  )
}

/** WeChat's number has to be the one that the school has. */
function PhoneCard({ cohortId }: { cohortId: string }) {
  const { run, busy, trouble } = useRecordCommand('identity.confirmPhone')
  const confirm = (code: string): void => void run({ cohortId, code })
  return (
    <Stack>
      {trouble !== null && (
        <Banner tone="danger">
          {sentenceOf(trouble)}
          <Button
            kind="text"
            iconAfter="chevron-right"
            onTap={() => open('ask', { cohort: cohortId, kind: 'infoChanged' })}
          >
            {texts.ask}
          </Button>
        </Banner>
      )}
      <Card title={texts.phone.title}>
        <PhoneForm busy={busy} onCode={confirm} />
      </Card>
    </Stack>
  )
}
