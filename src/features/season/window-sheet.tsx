import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Window } from '../../../domain/cohort/cohort'
import { failureSentences } from '../../../domain/messages'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { Icon } from '../../components/icon'
import { DatePicker } from '../../components/pickers'
import { Sheet } from '../../components/sheet'
import { serverNow } from '../../lib/now'
import { closing } from '../../lib/time'
import { original, texts } from '../../texts/office'
import {
  closeNow,
  completed,
  editedOf,
  lastDayOf,
  openingDayOf,
  openingWords,
  openNow,
  stateOf,
  windowWords,
  withLastDay,
  withOpeningDay,
} from './windows-view'
import './windows.css'

export interface WindowSheetProps {
  readonly title: string
  /** As the server has it now. */
  readonly stored: Window | null
  /** A college's own window stands beside the school's and can be taken away. */
  readonly ofCollege: boolean
  readonly busy: boolean
  readonly problem: string | null
  readonly onSave: (window: Window | null) => void
  readonly onClose: () => void
}

/** One window: its days, or open and closed from now on. */
export function WindowSheet(props: WindowSheetProps) {
  const { title, stored, ofCollege, busy, problem, onSave, onClose } = props
  const [edited, setEdited] = useState(() => editedOf(stored))
  const now = serverNow()
  const outcome = completed(edited)
  const same = outcome !== 'incomplete' && outcome !== 'windowOrder' && isSame(outcome, stored)
  const isOpen = stateOf(stored ?? undefined, now) === 'open'
  return (
    <Sheet
      open
      title={title}
      text={stored === null ? undefined : original(windowWords(stored, now))}
      onClose={onClose}
      confirm={{
        label: outcome === 'incomplete' ? texts.chooseBoth : same ? texts.unchanged : texts.save,
        busy: busy && texts.saving,
        blocked: outcome === 'incomplete' || outcome === 'windowOrder' || same,
        onTap: () => {
          if (outcome !== 'incomplete' && outcome !== 'windowOrder') onSave(outcome)
        },
      }}
    >
      {problem !== null && (
        <View className="qh-win-problem">
          <Banner tone="danger">{problem}</Banner>
        </View>
      )}
      <DayField
        label={texts.opens}
        day={openingDayOf(edited)}
        words={edited.opensAt === null ? '' : openingWords(edited.opensAt, now)}
        onPick={(day) => setEdited(withOpeningDay(edited, day))}
      />
      <DayField
        label={texts.lastDay}
        day={lastDayOf(edited)}
        words={edited.closesAt === null ? '' : closing(edited.closesAt, now)}
        onPick={(day) => setEdited(withLastDay(edited, day))}
      />
      {outcome === 'windowOrder' && (
        <View className="qh-win-bad">
          <Icon name="warn" size="small" />
          {failureSentences.windowOrder}
        </View>
      )}
      <View className="qh-win-quick">
        {isOpen ? (
          <Button small icon="lock" onTap={() => setEdited(closeNow(edited, serverNow()))}>
            {texts.closeNow}
          </Button>
        ) : (
          <Button small icon="check" onTap={() => setEdited(openNow(edited, serverNow()))}>
            {texts.openNow}
          </Button>
        )}
        {ofCollege && stored !== null && (
          <Button small kind="danger" icon="trash" blocked={busy} onTap={() => onSave(null)}>
            {texts.remove}
          </Button>
        )}
      </View>
      <View className="qh-win-effect">
        {texts.effect}
        {ofCollege && texts.collegeEffect}
      </View>
    </Sheet>
  )
}

const isSame = (one: Window, other: Window | null): boolean =>
  other !== null && one.opensAt === other.opensAt && one.closesAt === other.closesAt

interface DayFieldProps {
  readonly label: string
  readonly day: string
  readonly words: string
  readonly onPick: (day: string) => void
}

function DayField({ label, day, words, onPick }: DayFieldProps) {
  return (
    <View>
      <View className="qh-win-label">{label}</View>
      <DatePicker value={day} onPick={onPick}>
        <View className="qh-win-date">
          <Text className={words === '' ? 'qh-win-date-empty' : ''}>
            {words === '' ? texts.choose : words}
          </Text>
          <Icon name="calendar" />
        </View>
      </DatePicker>
    </View>
  )
}
