import { Radio } from '../../components/choice'
import { validUntil } from '../../../domain/registration/report-state'
import { untilText, validityName } from '../../texts/report'
import { lastMinute } from './report-view'

export interface ValidityChoiceProps {
  readonly days: readonly number[]
  readonly at: number
  readonly now: number
  readonly serviceEndsAt: number
  readonly onPick: (days: number) => void
}

/** For how long a report is to be in force, with the day on which each answer ends. */
export function ValidityChoice({ days, at, now, serviceEndsAt, onPick }: ValidityChoiceProps) {
  return (
    <>
      {days.map((one) => (
        <Radio
          key={one}
          on={one === at}
          label={validityName(one)}
          help={untilText(lastMinute(validUntil(now, one, serviceEndsAt)))}
          onTap={() => onPick(one)}
        />
      ))}
    </>
  )
}
