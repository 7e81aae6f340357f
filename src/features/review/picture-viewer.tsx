import { Image, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { aria } from '../../components/aria'
import { Button } from '../../components/button'
import { Icon } from '../../components/icon'
import { Tappable } from '../../components/tappable'
import { frame } from '../../lib/frame'
import { pictureFacts, texts } from '../../texts/review'
import { hashShown, sizeShown, turned, type BroughtProof, type Turn } from './proofs-view'
import type { Pictures } from './use-pictures'
import './picture-viewer.css'

export interface PictureViewerProps {
  /** Those that can be looked at, in the order of the page. */
  readonly proofs: readonly BroughtProof[]
  readonly at: string
  readonly pictures: Pictures
  readonly onLook: (proof: string) => void
  readonly onClose: () => void
}

/** One picture, as large as the phone: turned here, zoomed with WeChat's own viewer. */
export function PictureViewer({ proofs, at, pictures, onLook, onClose }: PictureViewerProps) {
  const [view, setView] = useState<{ readonly at: string; readonly turn: Turn }>({ at, turn: 0 })
  const turn = view.at === at ? view.turn : 0
  const index = proofs.findIndex(({ id }) => id === at)
  const proof = proofs[index]
  const address = pictures.addressOf(at)
  const { statusBar, nav } = frame()
  if (proof === undefined || address === undefined) return null
  const by = (step: 1 | -1): void => setView({ at, turn: turned(turn, step) })
  const zoom = (): void => {
    const urls = proofs.flatMap(({ id }) => pictures.addressOf(id) ?? [])
    void Taro.previewImage({ urls, current: address })
  }
  const next = proofs[(index + 1) % proofs.length]
  const side = turn === 90 || turn === 270 ? ' qh-pic-side' : ''
  return (
    <View
      className="qh-dark qh-pic"
      style={{ paddingTop: `${statusBar}px` }}
      {...aria({ role: 'dialog', label: proof.name })}
    >
      <View className="qh-pic-head" style={{ height: `${nav}px` }}>
        <Tappable className="qh-pic-close" label={texts.closePicture} onTap={onClose}>
          <Icon name="close" size="large" />
        </Tappable>
        <View className="qh-pic-title">{proof.name}</View>
      </View>
      <View className="qh-pic-area">
        <Image
          className={`qh-pic-image${side}`}
          style={{ transform: `translate(-50%, -50%) rotate(${turn}deg)` }}
          mode="aspectFit"
          src={address}
        />
      </View>
      <View className="qh-pic-facts">
        {pictureFacts(`${proof.width}×${proof.height}`, sizeShown(proof.bytes), hashShown(proof.sha256))}
      </View>
      <View className="qh-pic-bar">
        <Button icon="undo" onTap={() => by(-1)}>
          {texts.turnLeft}
        </Button>
        <Button icon="refresh" onTap={() => by(1)}>
          {texts.turnRight}
        </Button>
        <Button icon="search" onTap={zoom}>
          {texts.zoom}
        </Button>
        {next !== undefined && next.id !== at && (
          <Button iconAfter="chevron-right" onTap={() => onLook(next.id)}>
            {texts.nextPicture}
          </Button>
        )}
      </View>
    </View>
  )
}
