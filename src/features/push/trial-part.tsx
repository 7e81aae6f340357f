import { View } from '@tarojs/components'
import { useState } from 'react'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { addConsent } from '../../lib/ask-consent'
import { sentenceOf } from '../../lib/cloud'
import { useCommand } from '../../lib/query'
import { texts } from '../../texts/push'
import { trialSaid, type Channel } from './trial-said'

export interface TrialPartProps {
  readonly cohortId: string
  readonly robot: boolean
}

/** Sends one message now and says plainly what came of it. */
export function TrialPart({ cohortId, robot }: TrialPartProps) {
  const { attempt, busy } = useCommand('push.test')
  const [tried, setTried] = useState<Channel | null>(null)
  const [said, setSaid] = useState<ReturnType<typeof trialSaid> | null>(null)
  const [allowing, setAllowing] = useState(false)
  const send = async (channel: Channel): Promise<void> => {
    setTried(channel)
    setSaid(null)
    const { value, trouble } = await attempt({ cohortId, channel })
    setSaid(
      value === null
        ? { tone: 'danger', sentence: sentenceOf(trouble), mayAllow: false }
        : trialSaid(channel, value),
    )
  }
  const allow = async (): Promise<void> => {
    setAllowing(true)
    await addConsent('backlog')
    setAllowing(false)
    setSaid({ tone: 'success', sentence: texts.allowed, mayAllow: false })
  }
  const isTrying = (channel: Channel): string | false => busy && tried === channel && texts.testing
  return (
    <View className="qh-push-trial">
      <View className="qh-push-label">{texts.test}</View>
      <View className="qh-push-help">{texts.testHelp}</View>
      {said !== null && (
        <View className="qh-push-answer">
          <Banner tone={said.tone}>{said.sentence}</Banner>
          {said.mayAllow && (
            <View className="qh-push-more">
              <Button small icon="bell" busy={allowing && texts.allowing} onTap={() => void allow()}>
                {texts.allow}
              </Button>
            </View>
          )}
        </View>
      )}
      <View className="qh-push-acts">
        <Button
          small
          icon="send"
          busy={isTrying('message')}
          blocked={busy}
          onTap={() => void send('message')}
        >
          {texts.testMessage}
        </Button>
        {robot && (
          <Button small icon="send" busy={isTrying('robot')} blocked={busy} onTap={() => void send('robot')}>
            {texts.testRobot}
          </Button>
        )}
      </View>
    </View>
  )
}
