import { View } from '@tarojs/components'
import { useCallback, useRef, useState } from 'react'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { Chip } from '../../components/chip'
import { Sheet } from '../../components/sheet'
import { TextInput } from '../../components/text-input'
import { sentenceOf, type Trouble } from '../../lib/cloud'
import { useNow } from '../../lib/now'
import { useCommand } from '../../lib/query'
import { monthDay } from '../../lib/time'
import { proposedBy, texts } from '../../texts/colleagues'
import { grantsWords, grantWords, type Colleague } from './colleague-words'
import { emptyDraft, grantOf, missingIn } from './grant-draft'
import { GrantFields } from './grant-fields'
import type { Colleagues } from './use-colleagues'
import './colleagues.css'

export interface ColleagueSheetProps {
  readonly of: Colleagues
  readonly person: Colleague
  readonly onClose: () => void
  readonly onDone: (said: string) => void
}

const HOUR = 3_600_000
type Way = 'look' | 'change' | 'suspend'

/** One person of the office: what they may do, and what may be changed about it. */
export function ColleagueSheet(props: ColleagueSheetProps) {
  const [way, setWay] = useState<Way>('look')
  const { person } = props
  if (way === 'change') return <ChangeSheet {...props} />
  if (way === 'suspend') return <SuspendSheet {...props} />
  if (person.proposal !== null && (person.maySecond || person.mayTakeBack)) return <SecondSheet {...props} />
  return <LookSheet {...props} onWay={setWay} />
}

function LookSheet({ of, person, onClose, onWay }: ColleagueSheetProps & { onWay: (way: Way) => void }) {
  const now = useNow(HOUR)
  return (
    <Sheet
      open
      title={person.name}
      text={grantsWords(person.grants, of.names, now)}
      onClose={onClose}
      cancel={{ label: texts.close }}
      confirm={{ label: texts.change, icon: 'pen', blocked: !person.mayChange, onTap: () => onWay('change') }}
    >
      {person.mayChange && (
        <View className="qh-col-actions">
          <Button small kind="danger" icon="lock" onTap={() => onWay('suspend')}>
            {person.suspended ? texts.restore : texts.suspend}
          </Button>
        </View>
      )}
    </Sheet>
  )
}

const problemOf = (trouble: Trouble | null): string | null =>
  trouble === null ? null : trouble.code === 'conflict' ? texts.conflict : sentenceOf(trouble)

const Problem = ({ trouble }: { readonly trouble: Trouble | null }) =>
  trouble === null ? null : <Banner tone="danger">{problemOf(trouble) ?? ''}</Banner>

function ChangeSheet({ of, person, onClose, onDone }: ColleagueSheetProps) {
  const now = useNow(HOUR)
  const [kept, setKept] = useState(person.grants)
  const [draft, setDraft] = useState(emptyDraft)
  const command = useCommand('staff.grant')
  const added = grantOf(draft, { ...of, now })
  const lacking = draft.role === null ? null : missingIn(draft, now)
  const isSame = kept.length === person.grants.length && added === null
  const save = async (): Promise<void> => {
    const { openid, rev, name, suspended } = person
    const grants = added === null ? kept : [...kept, added]
    const done = await command.run({ openid, rev, name, suspended, grants })
    if (done !== null) onDone(done.waits ? texts.done.waits : texts.done.changed)
  }
  return (
    <Sheet
      open
      cross
      title={texts.change}
      text={person.name}
      onClose={onClose}
      confirm={{
        label: lacking ?? texts.save,
        busy: command.busy && texts.saving,
        blocked: isSame || lacking !== null,
        onTap: () => void save(),
      }}
    >
      <Problem trouble={command.trouble} />
      <View className="qh-col-label">{texts.keep}</View>
      <View className="qh-col-chips">
        {kept.map((grant, index) => (
          <Chip
            key={grantWords(grant, of.names, now)}
            on
            removable
            label={grantWords(grant, of.names, now)}
            onTap={() => setKept(kept.filter((_, at) => at !== index))}
          />
        ))}
        {kept.length === 0 && <View className="qh-col-words">{texts.noGrants}</View>}
      </View>
      <View className="qh-col-label">{texts.add}</View>
      <GrantFields draft={draft} of={of} onChange={setDraft} />
    </Sheet>
  )
}

function SuspendSheet({ person, onClose, onDone }: ColleagueSheetProps) {
  const reason = useRef('')
  const [missing, setMissing] = useState(false)
  const command = useCommand('staff.suspend')
  const type = useCallback((_name: string, value: string): void => {
    reason.current = value
    setMissing(false)
  }, [])
  const save = async (): Promise<void> => {
    const { openid, rev, suspended } = person
    const isMissing = reason.current.trim() === ''
    setMissing(isMissing)
    if (isMissing) return
    const done = await command.run({ openid, rev, suspended: !suspended, reason: reason.current })
    if (done !== null) onDone(done.waits ? texts.done.waits : texts.done.changed)
  }
  const label = person.suspended ? texts.restore : texts.suspend
  return (
    <Sheet
      open
      title={`${label}：${person.name}`}
      text={texts.suspendText}
      onClose={onClose}
      confirm={{
        label,
        danger: !person.suspended,
        busy: command.busy && texts.saving,
        onTap: () => void save(),
      }}
    >
      <Problem trouble={command.trouble} />
      <TextInput
        name="reason"
        label={texts.reason}
        initial=""
        maxLength={100}
        hint={texts.reasonHint}
        error={missing ? texts.missing.reason : undefined}
        onChange={type}
      />
    </Sheet>
  )
}

/** What another administrator proposed, or oneself. */
function SecondSheet({ of, person, onClose, onDone }: ColleagueSheetProps) {
  const now = useNow(HOUR)
  const command = useCommand('staff.second')
  const { openid, rev, proposal, maySecond } = person
  if (proposal === null) return null
  const answer = async (approve: boolean): Promise<void> => {
    if ((await command.run({ openid, rev, approve })) !== null) onDone(texts.done.seconded)
  }
  const refuse = (): void => void answer(false)
  return (
    <Sheet
      open
      cross
      title={`${texts.proposed}：${person.name}`}
      text={proposedBy(proposal.by, monthDay(proposal.at, now))}
      onClose={onClose}
      cancel={maySecond ? { label: texts.refuse, onTap: refuse } : { label: texts.close }}
      confirm={{
        label: maySecond ? texts.approve : texts.takeBack,
        busy: command.busy && texts.saving,
        onTap: () => void answer(maySecond),
      }}
    >
      <Problem trouble={command.trouble} />
      <View className="qh-col-words">
        {proposal.suspended ? `${texts.suspended}。` : ''}
        {grantsWords(proposal.grants, of.names, now)}
      </View>
      {proposal.reason !== '' && <View className="qh-col-words">{proposal.reason}</View>}
    </Sheet>
  )
}
