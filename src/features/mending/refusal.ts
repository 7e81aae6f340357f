import { sentenceOf, type Trouble } from '../../lib/cloud'
import { texts } from '../../texts/mending'

/** Why it was not done. The common sentence of a closed window is the graduate's, who confirms in it. */
export const refusalOf = (trouble: Trouble): string =>
  trouble.code === 'confirmationOpen' ? texts.closed : sentenceOf(trouble)
