import type { Trouble } from './cloud'

/** No answer came that settles it: the server may have done it all the same. */
export const isLost = ({ code }: Trouble): boolean =>
  code === 'offline' || code === 'busy' || code === 'unexpected'
