import { sentenceOf, type Trouble } from '../../lib/cloud'
import { texts } from '../../texts/mending'

/** Why it was not done; of windows that have closed, in the words of this page. */
export const refusalOf = (trouble: Trouble): string =>
  trouble.code === 'mendingOpen' ? texts.closed : sentenceOf(trouble)
