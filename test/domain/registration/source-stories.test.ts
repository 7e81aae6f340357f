import { decideSource } from '../../../domain/registration/source-flow'
import { sourceStories } from './stories/source-stories'

describe('生源: what the notices say about source information', () => {
  test.each(sourceStories)('$title', ({ run }) => {
    expect(() => run(decideSource)).not.toThrow()
  })
})
