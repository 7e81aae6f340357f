import { Text, View } from '@tarojs/components'
import { memo, useCallback, useState } from 'react'
import type { Phase } from '../../../domain/cohort/cohort'
import { Card, SectionHead } from '../../components/card'
import { Cell } from '../../components/cell'
import { Icon } from '../../components/icon'
import { Stack } from '../../components/stack'
import { Tappable } from '../../components/tappable'
import { useNow } from '../../lib/now'
import { closing, monthDay } from '../../lib/time'
import { calendar, ownWindows, texts } from '../../texts/office'
import { PhaseRow } from './phase-row'
import type { Target } from './use-windows'
import { axisOf, collegesShown, phasesShown, type CollegeShown, type CohortView } from './windows-view'
import './windows.css'

/** States change on the minute at the earliest that anybody sees. Milliseconds. */
const TELL_AGAIN_MS = 10_000

export interface WindowsBoardProps {
  readonly cohort: CohortView
  /** Graduates who have more time; null while that is not known. */
  readonly extended: number | null
  readonly onEdit: (target: Target) => void
  /** Null: somebody else's matter. */
  readonly onExtensions: (() => void) | null
}

/** The school's windows, and below them the colleges that have their own. */
export function WindowsBoard({ cohort, extended, onEdit, onExtensions }: WindowsBoardProps) {
  const now = useNow(TELL_AGAIN_MS)
  const [unfolded, setUnfolded] = useState<string | null>(null)
  const axis = axisOf(cohort, now)
  return (
    <Stack>
      <Card flush title={texts.schoolWide}>
        {axis !== null && (
          <View className="qh-win-axis">
            <Text>{monthDay(axis.opensAt, now)}</Text>
            <Text>{closing(axis.closesAt, now)}</Text>
          </View>
        )}
        <Phases cohort={cohort} collegeId={null} onEdit={onEdit} />
      </Card>
      <SectionHead title={texts.collegesHead} aside={texts.collegesHelp} />
      <Card flush>
        {collegesShown(cohort).map((college) => (
          <View key={college.id} className="qh-win-unit">
            <CollegeHead
              college={college}
              open={college.id === unfolded}
              onTap={() => setUnfolded(college.id === unfolded ? null : college.id)}
            />
            {college.id === unfolded && <Phases cohort={cohort} collegeId={college.id} onEdit={onEdit} />}
          </View>
        ))}
      </Card>
      {onExtensions !== null && (
        <Card flush>
          <Cell
            icon="people"
            label={calendar.extend}
            help={texts.extendHelp}
            value={extended === null ? undefined : calendar.extended(String(extended))}
            onTap={onExtensions}
          />
        </Card>
      )}
    </Stack>
  )
}

interface PhasesProps extends Pick<WindowsBoardProps, 'cohort' | 'onEdit'> {
  readonly collegeId: string | null
}

function Phases({ cohort, collegeId, onEdit }: PhasesProps) {
  const now = useNow(TELL_AGAIN_MS)
  const at = axisOf(cohort, now)?.now ?? null
  const edit = useCallback((phase: Phase) => onEdit({ phase, collegeId }), [onEdit, collegeId])
  return (
    <>
      {phasesShown(cohort, collegeId, now).map((shown) => (
        <PhaseRow key={shown.phase} shown={shown} now={at} onTap={edit} />
      ))}
    </>
  )
}

interface CollegeHeadProps {
  readonly college: CollegeShown
  readonly open: boolean
  readonly onTap: () => void
}

const CollegeHead = memo(function CollegeHead({ college, open, onTap }: CollegeHeadProps) {
  const { name, own } = college
  return (
    <Tappable className="qh-win-unit-head" onTap={onTap}>
      <View className="qh-win-unit-main">
        <View>{name}</View>
        <View className={own.length === 0 ? 'qh-win-words' : 'qh-win-words qh-win-unit-own'}>
          {own.length === 0 ? texts.byDefault : ownWindows(own.join('、'))}
        </View>
      </View>
      <Icon name={open ? 'chevron-down' : 'chevron-right'} size="small" />
    </Tappable>
  )
})
