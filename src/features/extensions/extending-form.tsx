import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { studentPhases, type StudentPhase } from '../../../domain/cohort/cohort'
import { ActionBar } from '../../components/action-bar'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { Icon } from '../../components/icon'
import { MomentField } from '../../components/moment-field'
import { NumbersField } from '../../components/numbers-field'
import { Page } from '../../components/page'
import { OptionPicker } from '../../components/pickers'
import { Stack } from '../../components/stack'
import { TextInput } from '../../components/text-input'
import { atTime, lastDayOf, onDay, timeOf } from '../../lib/closing-moment'
import { serverNow } from '../../lib/now'
import { useTyped } from '../../lib/use-typed'
import { texts } from '../../texts/extensions'
import { texts as list } from '../../texts/numbers'
import { phaseNames } from '../../texts/office'
import { ExtendedList } from './extended-list'
import { EndSheet } from './end-sheet'
import type { Written } from './kept-extension'
import { useEnding } from './use-ending'
import type { Extending } from './use-extending'

/** As the contract has it. Characters. */
const REASON_LENGTH = 100

const options = studentPhases.map((phase) => ({ value: phase, label: phaseNames[phase] }))
const isPhase = (value: string): value is StudentPhase => studentPhases.some((phase) => phase === value)

export interface ExtendingFormProps {
  readonly cohortId: string
  readonly picker: ReactNode
  readonly state: Extending
}

/** Which phase, until when, why, and who. */
export function ExtendingForm({ cohortId, picker, state }: ExtendingFormProps) {
  const { written, write, choose, check } = state
  const ending = useEnding(cohortId)
  const now = serverNow()
  const { type, missing } = useTyped({ written, write, missingIn: (one) => missingIn(one, serverNow()) })
  return (
    <Page
      title={texts.title}
      overlay={<EndSheet ending={ending} />}
      bar={
        <ActionBar>
          <Button kind="primary" blocked={missing !== null} onTap={check}>
            {missing ?? list.check}
          </Button>
        </ActionBar>
      }
    >
      {picker}
      <Banner>{texts.rule}</Banner>
      {ending.done !== null && <Banner tone="success">{ending.done}</Banner>}
      <Card>
        <Stack>
          <OptionPicker
            options={options}
            value={written.phase}
            onPick={(phase) => isPhase(phase) && choose({ phase })}
          >
            <View>
              <View className="qh-mom-label">{texts.phase}</View>
              <View className="qh-mom-box">
                <Text>{phaseNames[written.phase]}</Text>
                <Icon name="chevron-down" />
              </View>
            </View>
          </OptionPicker>
          <MomentField
            label={texts.lastDay}
            day={lastDayOf(written.closesAt)}
            time={timeOf(written.closesAt)}
            now={now}
            onDay={(day) => choose({ closesAt: onDay(written.closesAt, day) })}
            onTime={(time) => choose({ closesAt: atTime(written.closesAt, time) })}
          />
          <TextInput
            name="reason"
            label={texts.reason}
            initial={written.reason}
            placeholder={texts.reasonPlaceholder}
            maxLength={REASON_LENGTH}
            onChange={type}
          />
          <NumbersField initial={written.lines} onChange={type} />
        </Stack>
      </Card>
      <ExtendedList cohortId={cohortId} onEnd={ending.ask} />
    </Page>
  )
}

function missingIn({ lines, closesAt, reason }: Written, now: number): string | null {
  if (closesAt === null) return texts.missing.closesAt
  if (closesAt <= now) return texts.missing.over
  if (reason.trim() === '') return list.missing.reason
  return lines.trim() === '' ? list.missing.lines : null
}
