import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import type { FieldKey } from '../../../domain/registration/fields'
import { ActionBar } from '../../components/action-bar'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { Check, Radio } from '../../components/choice'
import { Chip } from '../../components/chip'
import { Empty } from '../../components/empty'
import { MomentField } from '../../components/moment-field'
import { NumbersField } from '../../components/numbers-field'
import { Page } from '../../components/page'
import { Segmented } from '../../components/segmented'
import { Stack } from '../../components/stack'
import { TextInput } from '../../components/text-input'
import { labelOf } from '../../lib/field-label'
import { open } from '../../lib/navigate'
import { serverNow } from '../../lib/now'
import { clockTime, isoDay, MINUTE, startOfDay } from '../../lib/time'
import { sinceMidnight } from '../../lib/closing-moment'
import { useTyped } from '../../lib/use-typed'
import { texts } from '../../texts/locks'
import { texts as list } from '../../texts/numbers'
import type { Way } from './kept-lock'
import { fieldsShown, missingIn, named, type EventShown } from './lock-view'
import type { Locking } from './use-locking'
import './locks.css'

/** As the contract has it. Characters. */
const REASON_LENGTH = 100

const ways = (['lock', 'unlock'] as const).map((key) => ({ key, label: texts.ways[key] }))
const isWay = (key: string): key is Way => Object.hasOwn(texts.ways, key)

export interface LockingFormProps {
  readonly cohortId: string
  readonly picker: ReactNode
  readonly events: readonly EventShown[]
  readonly state: Locking
}

/** What happened, from when on, and to whom; or what is taken back of whom, and why. */
export function LockingForm({ cohortId, picker, events, state }: LockingFormProps) {
  const { written, write, choose, check } = state
  const { way } = written
  const { type, missing } = useTyped({ written, write, missingIn: (one) => missingIn(one, events) })
  const nothing = way === 'lock' && events.length === 0
  return (
    <Page
      title={texts.title}
      bar={
        !nothing && (
          <ActionBar>
            <Button kind="primary" blocked={missing !== null} onTap={check}>
              {missing ?? list.check}
            </Button>
          </ActionBar>
        )
      }
    >
      {picker}
      <View className="qh-lock-ways">
        <Segmented items={ways} at={way} onChange={(key) => isWay(key) && choose({ way: key })} />
      </View>
      {nothing ? (
        <Empty
          icon="lock"
          title={texts.noEvents}
          text={texts.noEventsText}
          action={{ label: texts.toRules, onTap: () => open('policy', { cohort: cohortId }) }}
        />
      ) : (
        <>
          <Banner>{way === 'lock' ? texts.rule : texts.unlockRule}</Banner>
          <Card>
            <Stack>
              {way === 'lock' ? (
                <Happened events={events} state={state} />
              ) : (
                <TakenBack events={events} state={state} />
              )}
              {way === 'unlock' && (
                <TextInput
                  name="reason"
                  label={texts.reason}
                  initial={written.reason}
                  placeholder={texts.reasonPlaceholder}
                  maxLength={REASON_LENGTH}
                  onChange={type}
                />
              )}
              <NumbersField initial={written.lines} onChange={type} />
            </Stack>
          </Card>
        </>
      )}
    </Page>
  )
}

type PartProps = Pick<LockingFormProps, 'events' | 'state'>

function Happened({ events, state: { written, choose } }: PartProps) {
  const { event, from } = written
  const chosen = events.find(({ key }) => key === event)
  const now = serverNow()
  return (
    <Stack>
      <View className="qh-lock-label">{texts.event}</View>
      {events.map(({ key, name, fields }) => (
        <Radio
          key={key}
          on={key === event}
          label={name}
          help={texts.locksFields(named(fields))}
          onTap={() => choose({ event: key })}
        />
      ))}
      {chosen !== undefined && (
        <Check
          on={from !== null}
          label={texts.fromThen}
          onTap={() => choose({ from: from === null ? Math.ceil(now / MINUTE) * MINUTE : null })}
        />
      )}
      {from !== null && (
        <MomentField
          label={texts.from}
          day={isoDay(from)}
          time={clockTime(from)}
          now={now}
          onDay={(day) => choose({ from: startOfDay(day) + sinceMidnight(clockTime(from)) })}
          onTime={(time) => choose({ from: startOfDay(isoDay(from)) + sinceMidnight(time) })}
        />
      )}
    </Stack>
  )
}

function TakenBack({ events, state: { written, choose } }: PartProps) {
  const { fields } = written
  const { first, others } = fieldsShown(events)
  const [unfolded, setUnfolded] = useState(() => others.some((key) => fields.includes(key)))
  const toggle = (key: FieldKey): void =>
    choose({ fields: fields.includes(key) ? fields.filter((one) => one !== key) : [...fields, key] })
  const shown = unfolded || first.length === 0 ? [...first, ...others] : first
  return (
    <View>
      <View className="qh-lock-label">{texts.fields}</View>
      <View className="qh-lock-chips">
        {shown.map((key) => (
          <Chip key={key} on={fields.includes(key)} label={labelOf(key)} onTap={() => toggle(key)} />
        ))}
      </View>
      {shown.length === first.length && (
        <Button kind="text" onTap={() => setUnfolded(true)}>
          {texts.otherFields}
        </Button>
      )}
    </View>
  )
}
