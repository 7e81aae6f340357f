import { View } from '@tarojs/components'
import { useRef, useState, type ReactNode } from 'react'
import { levelKeys } from '../../../domain/people/roles'
import { Button } from '../../components/button'
import { OptionPicker } from '../../components/pickers'
import { Segmented } from '../../components/segmented'
import { Sheet } from '../../components/sheet'
import { Stack } from '../../components/stack'
import { TextInput } from '../../components/text-input'
import { useTyped } from '../../lib/use-typed'
import { texts } from '../../texts/push'
import { PickBox } from './pick-box'
import { ownThreshold, withThreshold, type Colleges, type Rules, type ThresholdPlace } from './rules-draft'
import { thresholdIn, thresholdKeys, thresholdProblem, typedThreshold } from './threshold-fields'

/** The place that is set; `new` for a college that is still to be chosen. */
export type ThresholdTarget = ThresholdPlace | 'new'

export interface ThresholdSheetProps {
  readonly rules: Rules
  readonly colleges: Colleges
  readonly target: ThresholdTarget
  readonly onSet: (rules: Rules) => void
  readonly onClose: () => void
}

/** From when on waiting work is a backlog: for a level everywhere, or for one of a single college. */
export function ThresholdSheet(props: ThresholdSheetProps) {
  const { target, rules, colleges } = props
  const [place, setPlace] = useState<ThresholdPlace>(
    target === 'new' ? { collegeId: null, level: 'counselor' } : target,
  )
  const college = colleges.find(({ id }) => id === place.collegeId)
  return (
    <Asking key={`${place.collegeId ?? ''}/${place.level}`} {...props} place={place}>
      {target === 'new' && (
        <Stack>
          <OptionPicker
            options={colleges.map(({ id, name }) => ({ value: id, label: name }))}
            value={place.collegeId ?? ''}
            onPick={(collegeId) => setPlace({ ...place, collegeId })}
          >
            <PickBox label={texts.whichCollege} value={college?.name ?? texts.problems.college} />
          </OptionPicker>
          <View>
            <View className="qh-push-label">{texts.whichLevel}</View>
            <Segmented
              items={levelKeys.map((key) => ({ key, label: texts.levelNames[key] }))}
              at={place.level}
              onChange={(key) => {
                const level = levelKeys.find((one) => one === key) ?? place.level
                setPlace({ ...place, level })
              }}
            />
          </View>
          {ownThreshold(rules, place) === null && <View className="qh-push-help">{texts.collegesHelp}</View>}
        </Stack>
      )}
    </Asking>
  )
}

const fieldLabels = {
  waiting: texts.waitingField,
  oldestHours: texts.oldestField,
  closingHours: texts.closingField,
} as const

interface AskingProps extends ThresholdSheetProps {
  readonly place: ThresholdPlace
  readonly children: ReactNode
}

function Asking({ rules, colleges, target, place, onSet, onClose, children }: AskingProps) {
  const [written] = useState(() => typedThreshold(ownThreshold(rules, place) ?? rules.levels[place.level]))
  const latest = useRef(written)
  const { type, missing } = useTyped({
    written,
    write: (part) => {
      latest.current = { ...latest.current, ...part }
    },
    missingIn: (now) => {
      if (target === 'new' && place.collegeId === null) return texts.problems.college
      const problem = thresholdProblem(now)
      return problem === null ? null : texts.problems[problem]
    },
  })
  const college = colleges.find(({ id }) => id === place.collegeId)?.name ?? ''
  const level = texts.levelNames[place.level]
  return (
    <Sheet
      open
      cross
      title={target === 'new' ? texts.addCollege : college === '' ? level : `${college}，${level}`}
      text={texts.blank}
      onClose={onClose}
      confirm={{
        label: missing ?? texts.done,
        blocked: missing !== null,
        onTap: () => onSet(withThreshold(rules, place, thresholdIn(latest.current))),
      }}
    >
      <Stack>
        {children}
        {thresholdKeys.map((key) => (
          <TextInput
            key={key}
            name={key}
            label={fieldLabels[key]}
            initial={written[key]}
            type="number"
            maxLength={5}
            onChange={type}
          />
        ))}
        {target !== 'new' && place.collegeId !== null && (
          <Button small icon="undo" onTap={() => onSet(withThreshold(rules, place, null))}>
            {texts.toSchool}
          </Button>
        )}
      </Stack>
    </Sheet>
  )
}
