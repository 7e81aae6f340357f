import { View } from '@tarojs/components'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { Cell } from '../../components/cell'
import { mayStaff, useMe } from '../../lib/me'
import { open } from '../../lib/navigate'
import { texts as mendingTexts } from '../../texts/mending'
import { more as texts } from '../../texts/staff'
import type { ReviewView } from './review'
import type { Reveal } from './use-reveal'
import './identity.css'

export type MoreSheet = 'reveal' | 'release'

/** What the school can do to a destination besides deciding on it; a page of its own does it. */
const mending: ReadonlySet<string> = new Set(['correct', 'reopen', 'recordHousehold'])

export interface MoreCardProps {
  readonly view: Pick<ReviewView, 'id' | 'flow' | 'actions'>
  readonly reveal: Reveal
  readonly onOpen: (sheet: MoreSheet) => void
}

/** What a reviewer seldom needs: the whole document number, mending what stands, taking a binding away. */
export function MoreCard({ view, reveal, onOpen }: MoreCardProps) {
  const { me } = useMe()
  const mayReveal = mayStaff(me, 'document.reveal')
  const mayRelease = mayStaff(me, 'binding.release')
  const { number, secondsLeft, hide } = reveal
  const mayMend = view.flow === 'destination' && view.actions.some((action) => mending.has(action))
  if (!mayReveal && !mayRelease && !mayMend) return null
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
          {mayMend && (
            <Cell
              icon="pen"
              label={mendingTexts.entry}
              help={mendingTexts.entryHelp}
              onTap={() => open('mending', { id: view.id })}
            />
          )}
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
