import type { OwnRecord } from '../../lib/me'

/** What the graduate has to do for the real-name check. */
export type RealNameTask =
  | { readonly kind: 'done' }
  | {
      readonly kind: 'picture'
      /** Where the picture goes; null where the cohort forgot to have one. */
      readonly slot: string | null
      /** What it has to show. */
      readonly help: string
      readonly waiting: boolean
      readonly refused: boolean
    }
  | { readonly kind: 'phone'; readonly waiting: false; readonly refused: boolean }

const isOver: Readonly<Record<OwnRecord['checks']['realName']['state'], boolean>> = {
  notNeeded: true,
  needed: false,
  pending: false,
  refused: false,
  passed: true,
}

/** [G2] By the cohort's way and how it stands: both are the server's to say. */
export function realNameTask({ checks, slots }: Pick<OwnRecord, 'checks' | 'slots'>): RealNameTask {
  const { way, state } = checks.realName
  if (way === 'none' || isOver[state]) return { kind: 'done' }
  const refused = state === 'refused'
  if (way === 'phone') return { kind: 'phone', waiting: false, refused }
  const slot = slots.find(({ purpose }) => purpose === 'identity')
  return {
    kind: 'picture',
    slot: slot?.key ?? null,
    help: slot?.help ?? '',
    waiting: state === 'pending',
    refused,
  }
}
