import { View } from '@tarojs/components'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { texts } from '../../texts/dashboard'
import type { College } from './recount-view'
import { useRecount } from './use-recount'
import './waits-card.css'

export interface RecountCardProps {
  readonly cohortId: string
  readonly colleges: readonly College[]
}

/** 全量核对: counts everybody once more and says whether the page shows the same. */
export function RecountCard({ cohortId, colleges }: RecountCardProps) {
  const { run, busy, told, agrees } = useRecount(cohortId, colleges)
  return (
    <Card>
      <View className="qh-waits-line qh-waits-middle">
        <View className="qh-waits-text">{texts.recountHelp}</View>
        <Button small icon="refresh" busy={busy ?? false} onTap={run}>
          {texts.recount}
        </Button>
      </View>
      {told.map((sentence) => (
        <View key={sentence} className="qh-waits-told">
          <Banner tone={agrees ? 'success' : 'warn'}>{sentence}</Banner>
        </View>
      ))}
    </Card>
  )
}
