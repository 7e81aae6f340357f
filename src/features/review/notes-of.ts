import { earlier as texts } from '../../texts/review'
import { signalBeside } from '../../texts/signals'
import { earlierSentences, type EarlierCompared, type EarlierField } from './earlier-view'
import type { Note } from './field-notes'
import type { ReviewView } from './review'

export const earlierNotes = (field: EarlierField): readonly Note[] =>
  earlierSentences(field).map((text) => ({
    icon: text === texts.unmended ? 'warn' : 'return',
    warn: text === texts.unmended,
    text,
  }))

/** Everything there is to know of one field, what to look at first. */
export function notesOf(
  field: string,
  { signals }: ReviewView,
  earlier: EarlierCompared | null,
): readonly Note[] {
  const before = earlier?.fields.get(field)
  return [
    ...signals
      .filter((signal) => signal.field === field)
      .map((signal): Note => ({ icon: 'warn', warn: true, text: signalBeside(signal, signals.length) })),
    ...(before === undefined ? [] : earlierNotes(before)),
  ]
}
