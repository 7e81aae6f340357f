import { View } from '@tarojs/components'
import { useCallback, useRef, useState } from 'react'
import type { Phase, Window } from '../../../domain/cohort/cohort'
import type { Follower } from '../../../domain/cohort/later-phases'
import { failureSentences } from '../../../domain/messages'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { Icon } from '../../components/icon'
import { MomentField } from '../../components/moment-field'
import { Sheet, SheetPanel } from '../../components/sheet'
import { Stack } from '../../components/stack'
import { TextInput } from '../../components/text-input'
import { serverNow } from '../../lib/now'
import { original, texts } from '../../texts/office'
import { MovedAlong } from './moved-along'
import { WindowAfter } from './window-after'
import { NowButton } from './now-button'
import { choiceOf } from './window-choice'
import type { Effects } from './window-effects'
import {
  closingTimeOf,
  editedOf,
  lastDayOf,
  openingDayOf,
  openingTimeOf,
  windowWords,
  withClosingTime,
  withLastDay,
  withOpeningDay,
  withOpeningTime,
  type Edited,
} from './windows-view'
import './windows.css'

/** As the contract has it. Characters. */
const REASON_LENGTH = 100

export interface WindowSheetProps {
  readonly title: string
  /** As the server has it now. */
  readonly stored: Window | null
  /** A college's own window stands beside the school's and can be taken away. */
  readonly ofCollege: boolean
  readonly busy: boolean
  readonly problem: string | null
  /** What saving that window, or (null) taking it away, would bring about. */
  readonly effectsOf: (window: Window | null, also: readonly Follower[]) => Effects
  /** Windows of later phases that may be moved along. */
  readonly followersOf: (window: Window) => readonly Follower[]
  readonly onSave: (window: Window | null, reason: string, also: readonly Follower[]) => void
  readonly onClose: () => void
  /** Beside the calendar instead of over the page. */
  readonly beside?: boolean
}

/** One window: its days and times, open and closed from now on, or taken away, and what saving it brings about. */
export function WindowSheet(props: WindowSheetProps) {
  const {
    title,
    stored,
    ofCollege,
    busy,
    problem,
    effectsOf,
    followersOf,
    onSave,
    onClose,
    beside = false,
  } = props
  const [edited, setEdited] = useState(() => editedOf(stored))
  const [removed, setRemoved] = useState(false)
  const [along, setAlong] = useState<readonly Phase[]>([])
  // Kept aside: a keystroke draws nothing.
  const reason = useRef('')
  const type = useCallback((_field: string, text: string): void => void (reason.current = text), [])
  const now = serverNow()
  const choice = choiceOf({ stored, edited, removed })
  const chosen = typeof choice === 'string' ? null : choice
  const going = chosen !== null && chosen.window === null
  const window = chosen?.window ?? null
  const followers = window === null ? [] : followersOf(window)
  const also = followers.filter(({ phase }) => along.includes(phase))
  const effects = chosen === null ? null : effectsOf(chosen.window, also)
  // What would work if everything later were moved along.
  const isRefused = (effects?.problem ?? null) !== null
  const wouldWork = window !== null && isRefused && effectsOf(window, followers).problem === null
  const wrong = choice === 'windowOrder' ? choice : (effects?.problem ?? null)
  const asked = {
    title,
    text: stored === null ? undefined : original(windowWords(stored, now)),
    onClose,
    cross: true,
    confirm: {
      label:
        choice === 'incomplete' ? texts.chooseBoth : choice === 'unchanged' ? texts.unchanged : texts.save,
      busy: busy && texts.saving,
      blocked: chosen === null || wrong !== null,
      onTap: () => chosen !== null && onSave(chosen.window, reason.current.trim(), also),
    },
    children: (
      <Stack>
        {problem !== null && <Banner tone="danger">{problem}</Banner>}
        {going ? (
          <Banner tone="warn">{texts.removing}</Banner>
        ) : (
          <Moments edited={edited} onChange={setEdited} />
        )}
        {wrong !== null && (
          <View className="qh-win-bad">
            <Icon name="warn" size="small" />
            {`${failureSentences[wrong]}${wouldWork ? texts.moveAlong : ''}`}
          </View>
        )}
        <MovedAlong followers={followers} along={along} onChange={setAlong} />
        <View className="qh-win-quick">
          {!going && <NowButton stored={stored} onTap={(change) => setEdited(change(edited, serverNow()))} />}
          {ofCollege && stored !== null && (
            <Button
              small
              kind={going ? undefined : 'danger'}
              icon={going ? undefined : 'trash'}
              blocked={busy}
              onTap={() => setRemoved(!going)}
            >
              {going ? texts.keep : texts.remove}
            </Button>
          )}
        </View>
        <TextInput
          name="reason"
          label={texts.reason}
          initial=""
          placeholder={texts.reasonPlaceholder}
          maxLength={REASON_LENGTH}
          onChange={type}
        />
        <WindowAfter effects={effects} ofCollege={ofCollege} />
      </Stack>
    ),
  }
  return beside ? <SheetPanel {...asked} /> : <Sheet open {...asked} />
}

interface MomentsProps {
  readonly edited: Edited
  readonly onChange: (edited: Edited) => void
}

/** When it opens and when it closes. */
function Moments({ edited, onChange }: MomentsProps) {
  const now = serverNow()
  return (
    <>
      <MomentField
        label={texts.opens}
        day={openingDayOf(edited)}
        time={openingTimeOf(edited)}
        now={now}
        onDay={(day) => onChange(withOpeningDay(edited, day))}
        onTime={(time) => onChange(withOpeningTime(edited, time))}
      />
      <MomentField
        label={texts.lastDay}
        day={lastDayOf(edited)}
        time={closingTimeOf(edited)}
        now={now}
        onDay={(day) => onChange(withLastDay(edited, day))}
        onTime={(time) => onChange(withClosingTime(edited, time))}
      />
    </>
  )
}
