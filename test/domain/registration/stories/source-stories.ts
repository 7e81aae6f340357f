import type { SourceEvent } from '../../../../domain/registration/source-flow'
import { extendingStories } from './extending'
import { sourceOutsiderStories } from './outsiders'
import { sourcePictureStories } from './pictures'
import { sourceAfterwardsStories } from './source-afterwards'
import { sourceBesideStories } from './source-beside'
import { sourceFillingStories } from './source-filling'
import { sourceReviewStories } from './source-review'
import type { Decide, Story } from './story'

/** All that the notices say about 生源. */
export const sourceStories: readonly Story<Decide<SourceEvent>>[] = [
  ...sourceFillingStories,
  ...sourceReviewStories,
  ...sourceAfterwardsStories,
  ...sourcePictureStories,
  ...sourceOutsiderStories,
  ...sourceBesideStories,
  ...extendingStories,
]
