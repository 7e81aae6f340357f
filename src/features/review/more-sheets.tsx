import { sentenceOf } from '../../lib/cloud'
import { useCommand } from '../../lib/query'
import { more as texts } from '../../texts/staff'
import type { MoreSheet } from './more-card'
import { ReasonSheet } from './reason-sheet'
import type { Reveal } from './use-reveal'

export interface MoreSheetsProps {
  readonly sheet: MoreSheet | null
  readonly record: { readonly id: string; readonly name: string }
  readonly reveal: Reveal
  readonly onReleased: () => void
  readonly onClose: () => void
}

/** The reason for opening a number (B16), and for taking a binding away (R1). */
export function MoreSheets({ sheet, record: { id, name }, reveal, onReleased, onClose }: MoreSheetsProps) {
  const { run, busy, trouble } = useCommand('identity.release')
  if (sheet === null) return null
  if (sheet === 'reveal')
    return (
      <ReasonSheet
        about={{ id, what: 'reveal' }}
        title={texts.revealTitle}
        text={texts.revealText}
        phrases={texts.revealPhrases}
        placeholder={texts.revealPlaceholder}
        send={{ label: texts.show, busy: reveal.busy && texts.revealing, danger: false }}
        problem={reveal.trouble === null ? null : sentenceOf(reveal.trouble)}
        onSend={reveal.ask}
        onClose={onClose}
      />
    )
  const release = async (reason: string): Promise<boolean> => {
    const done = (await run({ id, reason })) !== null
    if (done) onReleased()
    return done
  }
  return (
    <ReasonSheet
      about={{ id, what: 'release' }}
      title={texts.releaseTitle(name)}
      text={texts.releaseText}
      phrases={texts.releasePhrases}
      placeholder={texts.releasePlaceholder}
      send={{ label: texts.release, busy: busy && texts.releasing, danger: true }}
      problem={trouble === null ? null : sentenceOf(trouble)}
      onSend={release}
      onClose={onClose}
    />
  )
}
