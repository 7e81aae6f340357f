import { View } from '@tarojs/components'
import { useMemo } from 'react'
import { Banner } from '../../components/banner'
import { Card } from '../../components/card'
import { classes } from '../../components/classes'
import { Icon } from '../../components/icon'
import { Stack } from '../../components/stack'
import { destination as texts } from '../../texts/review'
import { lookOf, originOf } from './destination-view'
import type { ReviewView } from './review'
import './destination-notes.css'

/** Above a destination: who brought it, what to look at, and which evidence belongs to it. */
export function DestinationNotes({ view }: { readonly view: ReviewView }) {
  const { look, origin } = useMemo(() => ({ look: lookOf(view), origin: originOf(view) }), [view])
  if (look === null && origin === 'student') return null
  return (
    <Stack>
      {origin !== 'student' && <Banner tone="info">{texts[origin]}</Banner>}
      {look !== null && (
        <Card title={texts.look}>
          <View className="qh-look">{look.look}</View>
          {look.minimumWage && (
            <View className="qh-look-line">
              <Icon name="info" size="small" />
              {texts.minimumWage}
            </View>
          )}
          {look.evidence.map(({ name, word, brought, missing }) => (
            <View key={name} className={classes('qh-look-line', missing && 'qh-look-missing')}>
              <Icon name={brought ? 'check' : missing ? 'warn' : 'hourglass'} size="small" />
              {`${name}：${word}`}
            </View>
          ))}
          {look.evidence.length === 0 && <View className="qh-look-line">{texts.noEvidence}</View>}
        </Card>
      )}
    </Stack>
  )
}
