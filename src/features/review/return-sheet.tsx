import { View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import { Banner } from '../../components/banner'
import { Icon } from '../../components/icon'
import { Sheet } from '../../components/sheet'
import { useNow } from '../../lib/now'
import { closing, DAY, MINUTE } from '../../lib/time'
import { phrases, pictureProblems, returnTo, texts, wordsFor } from '../../texts/review'
import { Chip } from '../../components/chip'
import { ReasonField } from './reason-field'
import { givenReasons } from './review-view'
import './field-notes.css'

/** A reason that belongs to no single field. */
const GENERAL = 'general'

export interface ReturnSheetProps {
  readonly name: string
  readonly fields: readonly { readonly field: string; readonly label: string }[]
  /** Kinds of pictures that it brought. */
  readonly slots: readonly { readonly field: string; readonly label: string }[]
  readonly chosen: ReadonlySet<string>
  readonly onToggle: (field: string) => void
  /** What was written, by field; it outlives the sheet. */
  readonly written: ReadonlyMap<string, string>
  readonly onWrite: (field: string, text: string) => void
  /** For so many days what is sent back now may be mended. */
  readonly resubmitDays: number
  readonly busy: boolean
  /** No answer came: the button sends the same again. */
  readonly unanswered: boolean
  readonly problem: string | null
  readonly onSend: (reasons: Readonly<Record<string, string>>) => void
  readonly onClose: () => void
}

/** Sending back: which field or picture, and what to do about it. */
export function ReturnSheet(props: ReturnSheetProps) {
  const { name, fields, slots, chosen, onToggle, written, onWrite, busy, problem, onSend, onClose } = props
  const now = useNow(MINUTE)
  const [typed, setTyped] = useState(
    () => new Set(Object.keys(givenReasons(new Set(written.keys()), written))),
  )
  const change = useCallback(
    (field: string, text: string): void => {
      onWrite(field, text)
      setTyped((before) => withOrWithout(before, field, text.trim() !== ''))
    },
    [onWrite],
  )
  const all = [...fields, ...slots, { field: GENERAL, label: texts.general }]
  const isPicture = (field: string): boolean => slots.some((slot) => slot.field === field)
  const asked = all.filter(({ field }) => chosen.has(field))
  const missing = asked.some(({ field }) => !typed.has(field))
  const ready = props.unanswered ? texts.tryAgain : texts.sendReturn
  const label = asked.length === 0 ? texts.chooseField : missing ? texts.writeReason : ready
  return (
    <Sheet
      open
      title={returnTo(name)}
      text={texts.sheetText}
      onClose={onClose}
      cross
      confirm={{
        label,
        icon: asked.length === 0 || missing ? undefined : 'return',
        danger: true,
        busy: busy && texts.returning,
        blocked: asked.length === 0 || missing,
        onTap: () => onSend(givenReasons(chosen, written)),
      }}
    >
      {problem !== null && <Banner tone="danger">{problem}</Banner>}
      <View className="qh-chips-label">{texts.which}</View>
      <View className="qh-chips">
        {all.map(({ field, label: word }) => (
          <Chip key={field} label={word} on={chosen.has(field)} onTap={() => onToggle(field)} />
        ))}
      </View>
      {asked.map(({ field, label: word }) => (
        <ReasonField
          key={field}
          field={field}
          label={asked.length > 1 ? wordsFor(word) : texts.words}
          phrases={isPicture(field) ? pictureProblems : (phrases[field] ?? phrases[GENERAL] ?? [])}
          initial={written.get(field) ?? ''}
          placeholder={texts.wordsPlaceholder}
          onChange={change}
        />
      ))}
      <View className="qh-after-return">
        <Icon name="bell" size="small" />
        <View className="qh-note-text">
          {texts.afterReturn(closing(now + props.resubmitDays * DAY, now))}
        </View>
      </View>
    </Sheet>
  )
}

/** The same set where nothing changes, so that a keystroke draws nothing again. */
function withOrWithout(before: Set<string>, field: string, has: boolean): Set<string> {
  if (before.has(field) === has) return before
  const after = new Set(before)
  if (has) after.add(field)
  else after.delete(field)
  return after
}
