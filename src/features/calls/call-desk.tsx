import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useCallback, useRef, useState } from 'react'
import { ActionBar } from '../../components/action-bar'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { Cell } from '../../components/cell'
import { Page } from '../../components/page'
import { TextInput } from '../../components/text-input'
import { sentenceOf } from '../../lib/cloud'
import { keepText, readTexts } from '../../lib/kept-texts'
import { open } from '../../lib/navigate'
import { queryClient, useCommand } from '../../lib/query'
import { calls as texts } from '../../texts/staff'
import { isAboutDestination } from './gathered'
import { threadOf, type WaitingCall } from './call-view'
import './calls.css'

/** As the contract has it. Characters. */
const ANSWER_LENGTH = 300
/** Under which the device keeps answers that are not sent yet, by call. */
const KEPT = 'answers'

export interface CallDeskProps {
  readonly row: WaitingCall
  readonly cohortId: string
  readonly onBack: () => void
  /** It was answered: what to say on the list. */
  readonly onDone: (said: string) => void
}

/** One call for help: who asks what, what was answered, and the answer. */
export function CallDesk({ row, cohortId, onBack, onDone }: CallDeskProps) {
  const { id, rev, name, studentNo, phone, kind } = row
  const [initial] = useState(() => readTexts(KEPT)[id] ?? '')
  const text = useRef(initial)
  const [written, setWritten] = useState(initial.trim() !== '')
  const [closing, setClosing] = useState(false)
  const { run, busy, trouble } = useCommand('ticket.answer')
  const type = useCallback(
    (_name: string, value: string): void => {
      text.current = value
      keepText(KEPT, id, value === '' ? null : value)
      setWritten(value.trim() !== '')
    },
    [id],
  )
  const send = async (close: boolean): Promise<void> => {
    setClosing(close)
    const done = await run({ id, rev, text: text.current.trim(), close })
    if (done === null) {
      // Somebody else has answered: the page shows it before anything is sent again.
      void queryClient.invalidateQueries({ queryKey: ['ticket.list'] })
      return
    }
    keepText(KEPT, id, null)
    onDone(done.closed ? texts.closed : texts.answered)
  }
  const bar = (
    <ActionBar>
      <Button
        blocked={!written || busy}
        busy={busy && !closing && texts.sending}
        onTap={() => void send(false)}
      >
        {texts.send}
      </Button>
      <Button
        kind="primary"
        blocked={!written || busy}
        busy={busy && closing && texts.sending}
        onTap={() => void send(true)}
      >
        {written ? texts.close : texts.write}
      </Button>
    </ActionBar>
  )
  return (
    <Page title={texts.kinds[kind]} onBack={onBack} bar={bar}>
      {trouble !== null && (
        <Banner tone="danger">{trouble.code === 'conflict' ? texts.outdated : sentenceOf(trouble)}</Banner>
      )}
      <Card title={name === '' ? texts.nameless : name} flush>
        {studentNo !== '' && <Cell label={texts.studentNo} value={studentNo} />}
        {phone !== '' && (
          <Cell
            icon="phone"
            label={texts.phone}
            value={phone}
            onTap={() => void Taro.makePhoneCall({ phoneNumber: phone }).catch(() => undefined)}
          />
        )}
        {isAboutDestination(row) && (
          <Cell
            icon="pen"
            label={texts.toDestination}
            help={texts.toDestinationHelp}
            onTap={() => open('mending', { id: row.registrationId, cohort: cohortId })}
          />
        )}
      </Card>
      <Card title={texts.says}>
        {threadOf(row).map((said) => (
          <View key={said.key} className="qh-call">
            <View className="qh-call-meta">{`${said.who} ${said.time}`}</View>
            <View>{said.text}</View>
          </View>
        ))}
      </Card>
      <Card>
        <TextInput
          name="answer"
          label={texts.answer}
          initial={initial}
          placeholder={texts.answerPlaceholder}
          maxLength={ANSWER_LENGTH}
          multiline
          onChange={type}
        />
      </Card>
    </Page>
  )
}
