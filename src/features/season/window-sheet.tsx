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
import type { Effects } from './window-effects'
import {
  closingTimeOf,
  completed,
  editedOf,
  lastDayOf,
  openingDayOf,
  openingTimeOf,
  stateOf,
  windowWords,
  withClosingTime,
  withLastDay,
  withOpeningDay,
  withOpeningTime,
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
  /** What saving that window would bring about. */
  readonly effectsOf: (window: Window, also: readonly Follower[]) => Effects
  /** Windows of later phases that may be moved along. */
  readonly followersOf: (window: Window) => readonly Follower[]
  readonly onSave: (window: Window | null, reason: string, also: readonly Follower[]) => void
  readonly onClose: () => void
  /** Beside the calendar instead of over the page. */
  readonly beside?: boolean
}

/** One window: its days and times, or open and closed from now on, and what saving it brings about. */
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
  const [along, setAlong] = useState<readonly Phase[]>([])
  // Kept aside: a keystroke draws nothing.
  const reason = useRef('')
  const type = useCallback((_field: string, text: string): void => void (reason.current = text), [])
  const now = serverNow()
  const outcome = completed(edited)
  const window = outcome === 'incomplete' || outcome === 'windowOrder' ? null : outcome
  const same = window !== null && isSame(window, stored)
  const followers = window === null || same ? [] : followersOf(window)
  const also = followers.filter(({ phase }) => along.includes(phase))
  const effects = window === null || same ? null : effectsOf(window, also)
  // What would work if everything later were moved along.
  const isRefused = (effects?.problem ?? null) !== null
  const wouldWork = window !== null && isRefused && effectsOf(window, followers).problem === null
  const wrong = outcome === 'windowOrder' ? outcome : (effects?.problem ?? null)
  const asked = {
    title,
    text: stored === null ? undefined : original(windowWords(stored, now)),
    onClose,
    cross: true,
    confirm: {
      label: outcome === 'incomplete' ? texts.chooseBoth : same ? texts.unchanged : texts.save,
      busy: busy && texts.saving,
      blocked: window === null || same || wrong !== null,
      onTap: () => window !== null && onSave(window, reason.current.trim(), also),
    },
    children: (
      <Stack>
        {problem !== null && <Banner tone="danger">{problem}</Banner>}
        <MomentField
          label={texts.opens}
          day={openingDayOf(edited)}
          time={openingTimeOf(edited)}
          now={now}
          onDay={(day) => setEdited(withOpeningDay(edited, day))}
          onTime={(time) => setEdited(withOpeningTime(edited, time))}
        />
        <MomentField
          label={texts.lastDay}
          day={lastDayOf(edited)}
          time={closingTimeOf(edited)}
          now={now}
          onDay={(day) => setEdited(withLastDay(edited, day))}
          onTime={(time) => setEdited(withClosingTime(edited, time))}
        />
        {wrong !== null && (
          <View className="qh-win-bad">
            <Icon name="warn" size="small" />
            {`${failureSentences[wrong]}${wouldWork ? texts.moveAlong : ''}`}
          </View>
        )}
        <MovedAlong followers={followers} along={along} onChange={setAlong} />
        <View className="qh-win-quick">
          <NowButton stored={stored} onTap={(change) => setEdited(change(edited, serverNow()))} />
          {ofCollege && stored !== null && (
            <Button
              small
              kind="danger"
              icon="trash"
              blocked={busy}
              onTap={() => onSave(null, reason.current.trim(), [])}
            >
              {texts.remove}
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
        <WindowAfter
          effects={effects}
          closingNow={isClosingNow(stored, window, now)}
          openingNow={isClosingNow(window, stored, now)}
          ofCollege={ofCollege}
        />
      </Stack>
    ),
  }
  return beside ? <SheetPanel {...asked} /> : <Sheet open {...asked} />
}

const isOpen = (window: Window | null, now: number): boolean => stateOf(window ?? undefined, now) === 'open'

/** One is open and the other no longer; the other way round it opens. */
const isClosingNow = (one: Window | null, other: Window | null, now: number): boolean =>
  one !== null && other !== null && isOpen(one, now) && !isOpen(other, now)

const isSame = (one: Window, other: Window | null): boolean =>
  other !== null && one.opensAt === other.opensAt && one.closesAt === other.closesAt
