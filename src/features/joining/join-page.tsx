import { useCallback, useRef, useState } from 'react'
import { roleWords } from '../../../domain/people/access-words'
import type { Input, Output } from '../../../domain/contract/contract'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { Empty } from '../../components/empty'
import { Page } from '../../components/page'
import { Segmented } from '../../components/segmented'
import { Stack } from '../../components/stack'
import { TextInput } from '../../components/text-input'
import { sentenceOf } from '../../lib/cloud'
import { openTab } from '../../lib/navigate'
import { useCommand } from '../../lib/query'
import { joining as texts, welcome } from '../../texts/colleagues'
import { PhoneAsk } from './phone-ask'

type Way = keyof typeof texts.ways
const ways = (Object.keys(texts.ways) as Way[]).map((key) => ({ key, label: texts.ways[key] }))

/** Whoever was invited comes in by the code, or by 工号 and the phone that WeChat knows. */
export function JoinPage() {
  const [way, setWay] = useState<Way>('code')
  const [joined, setJoined] = useState<Output<'staff.join'> | null>(null)
  const command = useCommand('staff.join')
  const send = async (input: Input<'staff.join'>): Promise<void> => setJoined(await command.run(input))
  const choose = (key: string): void => {
    command.reset()
    setWay(key === 'phone' ? 'phone' : 'code')
  }
  if (joined !== null) return <Joined joined={joined} />
  const { trouble, busy } = command
  return (
    <Page title={texts.title} personal={false}>
      <Segmented items={ways} at={way} onChange={choose} />
      {trouble !== null && <Banner tone="danger">{sentenceOf(trouble)}</Banner>}
      {way === 'code' ? (
        <ByCode busy={busy} onSend={(input) => void send(input)} />
      ) : (
        <ByPhone busy={busy} onSend={(input) => void send(input)} />
      )}
    </Page>
  )
}

function Joined({ joined: { name, roles } }: { readonly joined: Output<'staff.join'> }) {
  const words = welcome(name, roles.map((role) => roleWords[role]).join('、'))
  return (
    <Page title={texts.title} personal={false}>
      <Empty
        icon="check"
        title={texts.done}
        text={words}
        action={{ label: texts.go, onTap: () => openTab('mine') }}
      />
    </Page>
  )
}

interface WayProps {
  readonly busy: boolean
  readonly onSend: (input: Input<'staff.join'>) => void
}

/** What is typed into the one field, and whether it was missing when it was needed. */
function useTyped() {
  const typed = useRef('')
  const [missing, setMissing] = useState(false)
  const type = useCallback((_name: string, value: string): void => {
    typed.current = value
    setMissing(false)
  }, [])
  const take = (): string | null => {
    const text = typed.current.trim()
    setMissing(text === '')
    return text === '' ? null : text
  }
  return { type, take, missing }
}

function ByCode({ busy, onSend }: WayProps) {
  const { type, take, missing } = useTyped()
  const send = (): void => {
    const code = take()
    if (code !== null) onSend({ code })
  }
  return (
    <Card>
      <Stack>
        <TextInput
          name="code"
          label={texts.code}
          initial=""
          maxLength={40}
          hint={texts.codeHint}
          error={missing ? texts.missing.code : undefined}
          onChange={type}
        />
        <Button kind="primary" wide busy={busy && texts.joining} onTap={send}>
          {texts.join}
        </Button>
      </Stack>
    </Card>
  )
}

function ByPhone({ busy, onSend }: WayProps) {
  const { type, take, missing } = useTyped()
  const send = (phoneCode: string): void => {
    const workNo = take()
    if (workNo !== null) onSend({ workNo, phoneCode })
  }
  return (
    <Card>
      <Stack>
        <TextInput
          name="workNo"
          label={texts.workNo}
          initial=""
          maxLength={20}
          error={missing ? texts.missing.workNo : undefined}
          onChange={type}
        />
        <PhoneAsk busy={busy} onCode={send} />
      </Stack>
    </Card>
  )
}
