import { View } from '@tarojs/components'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { Icon } from '../../components/icon'
import { Stack } from '../../components/stack'
import { sentenceOfCode } from '../../lib/cloud'
import { batch as texts } from '../../texts/desk'
import type { Told } from './batch'

export interface BatchToldProps {
  readonly told: readonly Told[]
  readonly onLook: (id: string) => void
}

/** Row by row what came of it; those that need a look come first. */
export function BatchTold({ told, onLook }: BatchToldProps) {
  const refused = told.filter((one) => one.refused !== null).length
  return (
    <Stack>
      <Banner tone={refused === 0 ? 'success' : 'warn'}>{summary(told.length - refused, refused)}</Banner>
      <Card flush>
        {told.map((one) => (
          <View key={one.id} className="qh-told">
            <View className="qh-told-main">
              <View>
                <View className="qh-told-name">{one.name}</View>
                {one.place}
              </View>
              {one.refused !== null && (
                <View className="qh-told-why">{texts.whys[one.refused] ?? sentenceOfCode(one.refused)}</View>
              )}
            </View>
            {one.refused === null ? (
              <View className="qh-told-done">
                <Icon name="check" size="small" />
                {texts.done}
              </View>
            ) : (
              <Button small onTap={() => onLook(one.id)}>
                {texts.look}
              </Button>
            )}
          </View>
        ))}
      </Card>
    </Stack>
  )
}

function summary(done: number, refused: number): string {
  if (refused === 0) return texts.allDone(done)
  return done === 0 ? texts.noneDone : texts.someDone(done, refused)
}
