import { decideCorrection } from '../../../domain/registration/correction-flow'
import { correctionStories } from './stories/correction-stories'

describe('更正申请: what the notices say about corrections after completion', () => {
  test.each(correctionStories)('$title', ({ run }) => {
    expect(() => run(decideCorrection)).not.toThrow()
  })
})
