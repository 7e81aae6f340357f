import { Image, View } from '@tarojs/components'
import { memo } from 'react'
import { texts } from '../texts/kit'
import { Icon } from './icon'
import { Tappable } from './tappable'
import './proof-tile.css'

export interface ProofTileProps {
  state: 'empty' | 'uploading' | 'accepted' | 'refused' | 'retake'
  /** Instead of the state's own words: 户主页. */
  caption?: string | undefined
  percent?: number | undefined
  /** The picture; its watermark is part of it. */
  src?: string | undefined
  onTap?: (() => void) | undefined
}

/** One picture of a proof: a place to take it, its way up, or what became of it. */
export const ProofTile = memo(function ProofTile(props: ProofTileProps) {
  const { state, percent = 0, src, onTap } = props
  if (state === 'empty')
    return (
      <Tappable className="qh-tile qh-tile-empty" onTap={onTap}>
        <Icon name="camera" size="large" />
        {props.caption ?? texts.tiles.empty}
      </Tappable>
    )
  const done = `${Math.round(percent)}%`
  const caption = state === 'uploading' ? done : (props.caption ?? texts.tiles[state])
  return (
    <Tappable className={`qh-tile qh-tile-${state}`} onTap={onTap} label={caption}>
      {src === undefined || src === '' ? (
        <Icon name={state === 'accepted' ? 'image' : 'warn'} />
      ) : (
        <Image className="qh-tile-image" mode="aspectFill" src={src} />
      )}
      <View className="qh-tile-cap">{caption}</View>
      {state === 'uploading' && <View className="qh-tile-bar" style={{ width: done }} />}
    </Tappable>
  )
})
