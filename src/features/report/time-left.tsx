import { View } from '@tarojs/components'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { Icon } from '../../components/icon'
import { leftText, texts } from '../../texts/report'
import { timeLeft } from './report-view'
import './report-desk.css'

export interface TimeLeftProps {
  readonly until: number
  readonly now: number
  readonly onChange: (() => void) | undefined
}

/** How long the report is still in force, and the way to another end. */
export function TimeLeft({ until, now, onChange }: TimeLeftProps) {
  return (
    <Card>
      <View className="qh-left">
        <Icon name="clock" />
        <View className="qh-left-main">
          <View>{leftText(timeLeft(until, now))}</View>
          <View className="qh-left-help">{texts.renewHelp}</View>
        </View>
        {onChange !== undefined && (
          <View className="qh-left-act">
            <Button kind="text" iconAfter="chevron-right" onTap={onChange}>
              {texts.change}
            </Button>
          </View>
        )}
      </View>
    </Card>
  )
}
