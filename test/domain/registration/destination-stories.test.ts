import { decideDestination } from '../../../domain/registration/destination-flow'
import { destinationStories } from './stories/destination-stories'

describe('去向: what the notices say about destinations', () => {
  test.each(destinationStories)('$title', ({ run }) => {
    expect(() => run(decideDestination)).not.toThrow()
  })
})
