import { View } from '@tarojs/components'
import { useCallback, useRef } from 'react'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { Check } from '../../components/choice'
import { MomentField } from '../../components/moment-field'
import { Stack } from '../../components/stack'
import { TextInput } from '../../components/text-input'
import { atTime, lastDayOf, onDay, timeOf } from '../../lib/closing-moment'
import { withText } from '../../lib/field-texts'
import { isoDay } from '../../lib/time'
import { settingLabels, texts } from '../../texts/cohorts'
import { changeSentence, cutOffIn, isOn, levelsOf, toggled, withLevel, type CohortView } from './settings'
import type { SettingsState } from './use-settings'
import './cohorts.css'

const NAME_LENGTH = 60

/** Who belongs to the cohort, and the dates and spans that are no windows. */
export function SettingsForm({
  cohort,
  state,
}: {
  readonly cohort: CohortView
  readonly state: SettingsState
}) {
  const { typed, round, choose, latest } = state
  const typing = useRef(state.type)
  typing.current = state.type
  const type = useCallback((field: string, text: string): void => typing.current(field, text), [])
  const cutOffAt = cutOffIn(typed)
  const setCutOff = (at: number | null): void =>
    choose(withText(latest(), 'cutOffAt', at === null ? '' : String(at)))
  return (
    <Stack>
      {hasNews(state) && <Told cohort={cohort} state={state} />}
      <Card>
        <TextInput
          name="name"
          label={texts.name}
          initial={typed['name'] ?? ''}
          version={round}
          maxLength={NAME_LENGTH}
          onChange={type}
        />
      </Card>
      <Card title={texts.levels} flush>
        {levelsOf(typed).map(({ level, on }) => (
          <Check key={level} on={on} label={level} onTap={() => choose(withLevel(latest(), level))} />
        ))}
      </Card>
      <Card title={texts.who} flush>
        {(['hmt', 'international', 'completers'] as const).map((key) => (
          <Check
            key={key}
            on={isOn(typed, key)}
            label={settingLabels[key]}
            onTap={() => choose(toggled(latest(), key))}
          />
        ))}
      </Card>
      <Card>
        {cutOffAt === null ? (
          <View>
            <View className="qh-coh-line">{texts.cutOffAt}</View>
            <Button small icon="plus" onTap={() => setCutOff(onDay(null, isoDay(cohort.now)))}>
              {texts.setCutOff}
            </Button>
          </View>
        ) : (
          <Stack>
            <MomentField
              label={texts.cutOffAt}
              day={lastDayOf(cutOffAt)}
              time={timeOf(cutOffAt)}
              now={cohort.now}
              onDay={(day) => setCutOff(onDay(cutOffAt, day))}
              onTime={(time) => setCutOff(atTime(cutOffAt, time))}
            />
            <Button small icon="trash" onTap={() => setCutOff(null)}>
              {texts.noCutOff}
            </Button>
          </Stack>
        )}
      </Card>
      <Card>
        <Stack>
          {(['serviceEndsMonths', 'graceSeconds', 'resubmitDays'] as const).map((key) => (
            <TextInput
              key={key}
              name={key}
              label={texts[key]}
              initial={typed[key] ?? ''}
              version={round}
              type="number"
              maxLength={4}
              onChange={type}
            />
          ))}
        </Stack>
      </Card>
    </Stack>
  )
}

const hasNews = ({ problem, theirs, restored, done }: SettingsState): boolean =>
  problem !== null || theirs !== null || restored || done !== null

/** What was done, what went wrong, what somebody else has saved meanwhile. */
function Told({ cohort, state }: { readonly cohort: CohortView; readonly state: SettingsState }) {
  const { problem, theirs, restored, done, discard } = state
  return (
    <Stack>
      {done !== null && <Banner tone="success">{done}</Banner>}
      {problem !== null && <Banner tone="danger">{problem}</Banner>}
      {restored && theirs === null && <Banner>{texts.restored}</Banner>}
      {theirs !== null && (
        <Banner tone="warn">
          {theirs.length === 0 ? texts.conflictElse : texts.conflict}
          {theirs.map((change) => (
            <View key={change.key}>{changeSentence(change, cohort.now)}</View>
          ))}
        </Banner>
      )}
      {(restored || theirs !== null) && (
        <Button small icon="undo" onTap={discard}>
          {texts.discard}
        </Button>
      )}
    </Stack>
  )
}
