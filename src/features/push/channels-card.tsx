import { View } from '@tarojs/components'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { Cell } from '../../components/cell'
import { Check } from '../../components/choice'
import { texts } from '../../texts/push'
import type { Rules } from './rules-draft'
import { TrialPart } from './trial-part'

export interface ChannelsCardProps {
  readonly cohortId: string
  readonly rules: Rules
  /** Whether the cohort has a robot; which one nobody is told. */
  readonly robot: boolean
  readonly onSet: (rules: Rules) => void
  readonly onRobot: (what: 'set' | 'remove') => void
}

/** Where a push goes: WeChat, the group of 企业微信, the inbox; and a trial of each. */
export function ChannelsCard({ cohortId, rules, robot, onSet, onRobot }: ChannelsCardProps) {
  const { channels } = rules
  const toggle = (key: keyof Rules['channels']): void =>
    onSet({ ...rules, channels: { ...channels, [key]: !channels[key] } })
  return (
    <Card title={texts.channels}>
      <Cell icon="bell" label={texts.inbox} help={texts.inboxHelp} />
      <Check on={channels.message} label={texts.message} onTap={() => toggle('message')} />
      <View className="qh-push-under">{texts.messageHelp}</View>
      <Check on={channels.robot} label={texts.robot} onTap={() => toggle('robot')} />
      <View className="qh-push-under">
        {channels.robot && !robot ? `${texts.robotHelp}${texts.robotNeeded}` : texts.robotHelp}
      </View>
      <View className="qh-push-robot">
        <View className="qh-push-said">{robot ? texts.robotSet : texts.robotUnset}</View>
        <View className="qh-push-acts">
          {robot && (
            <Button small kind="danger" onTap={() => onRobot('remove')}>
              {texts.remove}
            </Button>
          )}
          <Button small icon="lock" onTap={() => onRobot('set')}>
            {robot ? texts.changeRobot : texts.setRobot}
          </Button>
        </View>
      </View>
      <TrialPart cohortId={cohortId} robot={robot} />
    </Card>
  )
}
