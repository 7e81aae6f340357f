import { mendFirst, obstacleButtons, texts } from '../../texts/preview'
import { stillMissing } from '../../texts/proofs'
import type { Obstacle } from './obstacles'

export interface SubmitButton {
  readonly label: string
  /** Nothing happens: the label says what is missing. */
  readonly blocked: boolean
  /** Where it leads instead of submitting. */
  readonly leads: Obstacle | null
}

export interface BeforeSubmit {
  /** Whether the server offers it. */
  readonly open: boolean
  readonly obstacles: readonly Obstacle[]
  readonly agreed: boolean
  /** What it says when nothing stands in the way. */
  readonly ready: string
}

/** The one filled button: it submits, leads to the one thing that is left, or says how much there is to do. */
export function submitButton({ open, obstacles, agreed, ready }: BeforeSubmit): SubmitButton {
  const [first] = obstacles
  if (!open) return { label: texts.closed, blocked: true, leads: null }
  if (first === undefined) {
    return agreed
      ? { label: ready, blocked: false, leads: null }
      : { label: texts.consentFirst, blocked: true, leads: null }
  }
  if (first.kind === 'field') return { label: mendFirst(obstacles.length), blocked: true, leads: null }
  const label = first.kind === 'proof' ? stillMissing(first.label) : obstacleButtons[first.kind]
  return { label, blocked: false, leads: first }
}
