import type { DestinationEvent } from '../../../../domain/registration/destination-flow'
import { destinationAfterwardsStories } from './destination-afterwards'
import { destinationBringingStories } from './destination-bringing'
import { destinationFillingStories } from './destination-filling'
import { destinationMendingStories } from './destination-mending'
import { destinationObjectingStories } from './destination-objecting'
import { destinationOutsiderStories } from './outsiders'
import { destinationReportStories } from './destination-reports'
import { destinationPictureStories } from './pictures'
import type { Decide, Story } from './story'

/** All that the notices say about 去向. */
export const destinationStories: readonly Story<Decide<DestinationEvent>>[] = [
  ...destinationBringingStories,
  ...destinationFillingStories,
  ...destinationAfterwardsStories,
  ...destinationObjectingStories,
  ...destinationMendingStories,
  ...destinationReportStories,
  ...destinationPictureStories,
  ...destinationOutsiderStories,
]
