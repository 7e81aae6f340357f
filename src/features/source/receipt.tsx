import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { partsOf } from '../../../domain/registration/sections'
import { receiptNumber } from '../../../domain/registration/receipt-number'
import { ActionBar } from '../../components/action-bar'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { DefinitionList } from '../../components/definition-list'
import { Empty } from '../../components/empty'
import { Icon, type IconName } from '../../components/icon'
import { Page } from '../../components/page'
import { Sheet } from '../../components/sheet'
import { askConsent } from '../../lib/ask-consent'
import { sentenceOf } from '../../lib/cloud'
import { openTab, replace } from '../../lib/navigate'
import { serverNow } from '../../lib/now'
import { closing, dateTime } from '../../lib/time'
import { usePaper } from '../../lib/use-paper'
import { useRecordCommand } from '../../lib/use-record-command'
import { changed, headlines, outlooks, proofs, reviewBefore, texts, waitsFor } from '../../texts/receipt'
import { roleWords } from '../../texts/source'
import { AfterSubmission } from './after-submission'
import { lastTime } from './deadline'
import { changedFields, formOf, type Own } from './model'
import { RevokeSheet } from './revoke-sheet'
import './receipt.css'

type Standing = keyof typeof headlines

interface Look {
  readonly icon: IconName
  readonly tone: 'success' | 'danger' | 'neutral'
}
const looks: Readonly<Record<Standing, Look>> = {
  draft: { icon: 'pen', tone: 'neutral' },
  inReview: { icon: 'check', tone: 'success' },
  returned: { icon: 'return', tone: 'danger' },
  completed: { icon: 'check', tone: 'success' },
}

const isStanding = (status: string): status is Standing => Object.hasOwn(headlines, status)

/** What the student carries away: the number, when, who has it now, and that it can be taken back. */
export function Receipt({ own }: { own: Own }) {
  const { seen, status } = own.source
  if (seen === null || !isStanding(status))
    return (
      <Page title={texts.title}>
        <Empty
          icon="send"
          title={texts.none.title}
          text={texts.none.text}
          action={{ label: texts.none.action, onTap: () => replace('source') }}
        />
      </Page>
    )
  return <Submitted own={own} standing={status} number={receiptNumber('source', seen.round, own.id)} />
}

interface SubmittedProps {
  own: Own
  standing: Standing
  number: string
}

function Submitted({ own, standing, number }: SubmittedProps) {
  const [asking, setAsking] = useState(false)
  const [revoking, setRevoking] = useState(false)
  const withdraw = useRecordCommand('source.withdraw')
  const paper = usePaper('receipt.paper')
  const trouble = withdraw.trouble ?? paper.trouble
  const mayWithdraw = own.source.actions.includes('withdraw')
  const look = looks[standing]
  const takeBack = async (): Promise<void> => {
    askConsent('withdraw')
    const back = await withdraw.run({ cohortId: own.cohortId })
    setAsking(false)
    if (back !== null) replace('source', { step: partsOf(own.sections)[0]?.key ?? '' })
  }
  return (
    <Page
      title={texts.title}
      chart
      back={false}
      bar={
        <ActionBar>
          <Button
            icon="download"
            busy={paper.busy && texts.downloading}
            onTap={() => paper.download({ cohortId: own.cohortId, flow: 'source' })}
          >
            {texts.download}
          </Button>
          <Button kind="primary" onTap={() => openTab('home')}>
            {texts.home}
          </Button>
        </ActionBar>
      }
      overlay={
        revoking ? (
          <RevokeSheet own={own} onClose={() => setRevoking(false)} />
        ) : (
          <Sheet
            open={asking}
            title={texts.withdrawTitle}
            text={texts.withdrawText}
            onClose={() => setAsking(false)}
            cancel={{ label: texts.keep }}
            confirm={{
              label: texts.withdraw,
              busy: withdraw.busy && texts.withdrawing,
              onTap: () => void takeBack(),
            }}
          />
        )
      }
    >
      <View className="qh-src-done">
        <View className={`qh-src-done-disc qh-src-done-${look.tone}`}>
          <Icon name={look.icon} size="large" />
        </View>
        <View className="qh-src-done-title">{headlines[standing]}</View>
        <View className="qh-src-done-text">{outlook(own, standing)}</View>
      </View>
      {trouble !== null && <Banner tone="danger">{sentenceOf(trouble)}</Banner>}
      <Card>
        <DefinitionList items={facts(own, standing, number)} />
        <View className="qh-src-done-acts">
          <Button kind="text" icon="copy" onTap={() => void Taro.setClipboardData({ data: number })}>
            {texts.copy}
          </Button>
          {mayWithdraw && (
            <Button kind="text" icon="return" onTap={() => setAsking(true)}>
              {texts.withdraw}
            </Button>
          )}
        </View>
      </Card>
      <AfterSubmission own={own} mayWithdraw={mayWithdraw} onRevoke={() => setRevoking(true)} />
    </Page>
  )
}

/** The stage that has it now, with its deadline where the school set one. */
function stageOf({ source: { chain, level } }: Own) {
  return chain[level] ?? null
}

function outlook(own: Own, standing: Standing): string {
  const stage = stageOf(own)
  const window = stage === null ? null : own.windows[`review:${stage.key}`]
  if (!own.source.actions.includes('withdraw') || window === null || window === undefined)
    return outlooks[standing]
  return reviewBefore(closing(window.closesAt, serverNow()))
}

function facts(own: Own, standing: Standing, number: string) {
  const at = lastTime(own, ['sourceSubmitted', 'sourceSubmittedByStaff'])
  const count = changedFields(formOf(own, {})).length
  const brought = own.proofs.filter(({ flow }) => flow === 'source').length
  const stage = stageOf(own)
  return [
    { label: texts.number, value: number },
    ...(at === null ? [] : [{ label: texts.at, value: dateTime(at) }]),
    {
      label: texts.content,
      value: `${count === 0 ? texts.nothingChanged : changed(count)}${proofs(brought)}`,
    },
    ...(stage === null || !waiting[standing]
      ? []
      : [{ label: texts.next, value: waitsFor(stage.name, roles[stage.key]) }]),
  ]
}

const roles: Readonly<Record<string, string>> = roleWords

/** Whether somebody still has to decide on it. */
const waiting: Readonly<Record<Standing, boolean>> = {
  draft: false,
  inReview: true,
  returned: false,
  completed: false,
}
