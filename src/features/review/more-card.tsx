import { View } from '@tarojs/components'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { Cell } from '../../components/cell'
import { mayStaff, useMe } from '../../lib/me'
import { more as texts } from '../../texts/staff'
import type { Reveal } from './use-reveal'
import './identity.css'

export type MoreSheet = 'reveal' | 'release'

export interface MoreCardProps {
  readonly reveal: Reveal
  readonly onOpen: (sheet: MoreSheet) => void
}

/** What a reviewer seldom needs: the whole document number, and taking a binding away. */
export function MoreCard({ reveal, onOpen }: MoreCardProps) {
  const { me } = useMe()
  const mayReveal = mayStaff(me, 'document.reveal')
  const mayRelease = mayStaff(me, 'binding.release')
  const { number, secondsLeft, hide } = reveal
  if (!mayReveal && !mayRelease) return null
  return (
    <>
      {number !== null && (
        <Card title={texts.reveal}>
          <View className="qh-number">{number}</View>
          <View className="qh-number-left">
            {texts.left(secondsLeft)}
            <Button kind="text" onTap={hide}>
              {texts.hide}
            </Button>
          </View>
        </Card>
      )}
      <View className="qh-gap">
        <Card flush title={texts.title}>
          {mayReveal && (
            <Cell icon="eye" label={texts.reveal} help={texts.revealHelp} onTap={() => onOpen('reveal')} />
          )}
          {mayRelease && (
            <Cell
              icon="exit"
              label={texts.release}
              help={texts.releaseHelp}
              onTap={() => onOpen('release')}
            />
          )}
        </Card>
      </View>
    </>
  )
}
