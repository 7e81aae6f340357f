import type { CorrectionStatus } from './correction'
import type { Registration } from './registration'

/** Whether somebody still has to act on a correction in this status. */
const isOpen: Readonly<Record<CorrectionStatus, boolean>> = {
  requested: true,
  verified: true,
  applied: false,
  refused: false,
  withdrawn: false,
}

/** Whether this record has a correction that has not ended. */
export const isOpenCorrection = ({ correction }: Pick<Registration, 'correction'>): boolean =>
  correction !== null && isOpen[correction.status]
