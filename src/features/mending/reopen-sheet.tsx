import { View } from '@tarojs/components'
import { useCallback, useRef, useState } from 'react'
import { Banner } from '../../components/banner'
import { Chip } from '../../components/chip'
import { Sheet } from '../../components/sheet'
import { Stack } from '../../components/stack'
import { TextInput } from '../../components/text-input'
import { labelOf } from '../../lib/field-label'
import { keepText, readTexts } from '../../lib/kept-texts'
import { serverNow } from '../../lib/now'
import { useCommand } from '../../lib/query'
import { forget } from '../../lib/storage'
import { closing, DAY } from '../../lib/time'
import { texts } from '../../texts/mending'
import { refusalOf } from './refusal'
import { linesOf, type Mended } from './model'

/** A reason that belongs to no single field. */
const GENERAL = 'general'
/** As the contract has it. Characters. */
const REASON_LENGTH = 100
const keyOf = (id: string): string => `reopening:${id}`

export interface ReopenSheetProps {
  readonly view: Mended
  readonly onClose: () => void
  readonly onDone: (said: string) => void
  readonly onAskAgain: () => void
}

/** 退回重填: which line and why; what the graduate said is wrong is chosen already. */
export function ReopenSheet({ view, onClose, onDone, onAskAgain }: ReopenSheetProps) {
  const { id, seen, objection } = view
  const [kept] = useState(() => readTexts(keyOf(id)))
  const written = useRef(kept)
  const { going, archive } = linesOf(view, () => null)
  const lines = [...going, ...archive].map(({ field }) => field)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => {
    const known: readonly string[] = [...lines, GENERAL]
    const named = [...Object.keys(kept), ...(objection?.fields ?? [])]
    return new Set(named.filter((field) => known.includes(field)))
  })
  const [typed, setTyped] = useState<ReadonlySet<string>>(() => new Set(Object.keys(kept)))
  const { attempt, busy } = useCommand('destination.reopen')
  const [problem, setProblem] = useState<string | null>(null)
  const change = useCallback(
    (field: string, text: string): void => {
      const has = text.trim() !== ''
      written.current = { ...written.current, [field]: text }
      keepText(keyOf(id), field, has ? text : null)
      setTyped((before) => (before.has(field) === has ? before : toggled(before, field)))
    },
    [id],
  )
  const send = async (): Promise<void> => {
    if (seen === null || busy) return
    const reasons = Object.fromEntries(
      [...chosen].map((field) => [field, (written.current[field] ?? '').trim()]),
    )
    const { trouble } = await attempt({ id, seen, reasons })
    if (trouble === null) {
      forget(keyOf(id))
      onDone(texts.reopened)
      return
    }
    const moved =
      trouble.code === 'seenLatest' || trouble.code === 'conflict' || trouble.code === 'wrongStatus'
    if (moved) onAskAgain()
    setProblem(`${refusalOf(trouble)}${moved ? texts.reloaded : texts.kept}`)
  }
  const asked = [...lines, GENERAL].filter((field) => chosen.has(field))
  const missing = asked.some((field) => !typed.has(field))
  const nameOf = (field: string): string => (field === GENERAL ? texts.general : labelOf(field))
  const label = asked.length === 0 ? texts.chooseLine : missing ? texts.writeWords : texts.reopen
  const until = texts.reopenUntil(closing(serverNow() + view.resubmitDays * DAY, serverNow()))
  return (
    <Sheet
      open
      title={texts.reopenTitle(view.name)}
      text={`${texts.reopenText}${until}`}
      onClose={onClose}
      cross
      cancel={{ label: texts.keep }}
      confirm={{
        label,
        danger: true,
        busy: busy && texts.reopening,
        blocked: asked.length === 0 || missing,
        onTap: () => void send(),
      }}
    >
      <Stack>
        {problem !== null && <Banner tone="danger">{problem}</Banner>}
        {view.confirmedAt !== null && <Banner tone="warn">{texts.reopenVoids}</Banner>}
      </Stack>
      <View className="qh-mend-which">{texts.which}</View>
      <View className="qh-mend-chips">
        {[...lines, GENERAL].map((field) => (
          <Chip
            key={field}
            label={nameOf(field)}
            on={chosen.has(field)}
            onTap={() => setChosen(toggled(chosen, field))}
          />
        ))}
      </View>
      {asked.map((field) => (
        <View key={field} className="qh-mend-word">
          <TextInput
            name={field}
            label={asked.length > 1 ? texts.wordsFor(nameOf(field)) : texts.words}
            initial={written.current[field] ?? ''}
            placeholder={texts.wordsPlaceholder}
            maxLength={REASON_LENGTH}
            onChange={change}
          />
        </View>
      ))}
    </Sheet>
  )
}

function toggled(before: ReadonlySet<string>, one: string): ReadonlySet<string> {
  const after = new Set(before)
  if (!after.delete(one)) after.add(one)
  return after
}
