import { View } from '@tarojs/components'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { texts } from '../../texts/review'
import type { Review } from './reviewing'

export interface ProblemProps {
  readonly review: Pick<Review, 'problem' | 'tryAgain' | 'another'>
  /** There is something to decide, after another look. */
  readonly decidable: boolean
}

/** What did not work, or is another than what was read, and what to do about it. */
export function Problem({ review, decidable }: ProblemProps) {
  const { problem, tryAgain, another } = review
  if (another !== null)
    return (
      <Banner tone="warn">
        <View>{another.text}</View>
        {decidable && (
          <Button small onTap={another.onLooked}>
            {texts.lookedAgain}
          </Button>
        )}
      </Banner>
    )
  if (problem === null) return null
  return (
    <Banner tone="danger">
      <View>{problem}</View>
      {tryAgain !== null && (
        <Button small icon="refresh" onTap={tryAgain}>
          {texts.tryAgain}
        </Button>
      )}
    </Banner>
  )
}
