import { Image, View } from '@tarojs/components'
import { memo } from 'react'
import { texts } from '../texts/kit'
import { classes } from './classes'
import { Icon } from './icon'
import { Tappable } from './tappable'
import './proof-tile.css'

export interface ProofTileProps {
  state: 'empty' | 'uploading' | 'accepted' | 'refused' | 'retake'
  /** Instead of the state's own words: 户主页. '' leaves the whole picture to be seen. */
  caption?: string | undefined
  percent?: number | undefined
  /** The picture; its watermark is part of it. */
  src?: string | undefined
  /** Among others on a page that is about something else. */
  small?: boolean | undefined
  onTap?: (() => void) | undefined
}

/** One picture of a proof: a place to take it, its way up, or what became of it. */
export const ProofTile = memo(function ProofTile(props: ProofTileProps) {
  const { state, percent = 0, src, small, onTap } = props
  if (state === 'empty')
    return (
      <Tappable className="qh-tile qh-tile-empty" onTap={onTap}>
        <Icon name="camera" size="large" />
        {props.caption ?? texts.tiles.empty}
      </Tappable>
    )
  const done = `${Math.round(percent)}%`
  const words = state === 'uploading' ? done : texts.tiles[state]
  const caption = props.caption ?? words
  return (
    <Tappable
      className={classes('qh-tile', `qh-tile-${state}`, small === true && 'qh-tile-small')}
      onTap={onTap}
      label={caption === '' ? words : caption}
    >
      {src === undefined || src === '' ? (
        <Icon name={state === 'accepted' ? 'image' : 'warn'} />
      ) : (
        <Image className="qh-tile-image" mode="aspectFill" src={src} />
      )}
      {caption !== '' && <View className="qh-tile-cap">{caption}</View>}
      {state === 'uploading' && <View className="qh-tile-bar" style={{ width: done }} />}
    </Tappable>
  )
})
