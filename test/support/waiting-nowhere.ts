import type { Registration } from '../../domain/registration/registration'

/** Of a record that waits for nobody. */
export const waitingNowhere: Registration['queue'] = {
  source: '',
  sourceAt: 0,
  sourceBarred: [],
  sourceLists: [],
  sourceChanged: false,
  destination: '',
  destinationAt: 0,
  destinationBarred: [],
  destinationLists: [],
  destinationChanged: false,
  correction: '',
  correctionAt: 0,
}
