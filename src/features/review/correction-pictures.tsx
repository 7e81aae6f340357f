import { View } from '@tarojs/components'
import { useQuery } from '@tanstack/react-query'
import Taro from '@tarojs/taro'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { ProofTile } from '../../components/proof-tile'
import { call } from '../../lib/cloud'
import { serverNow } from '../../lib/now'
import { texts as reviewTexts, usedElsewhere } from '../../texts/review'
import { corrections as texts } from '../../texts/staff'
import './proofs.css'

export interface CorrectionPicturesProps {
  readonly id: string
  readonly correction: string
  readonly count: number
}

/** What was brought as proof. Every asking is a look that is recorded: once, until the addresses have ended. */
export function CorrectionPictures({ id, correction, count }: CorrectionPicturesProps) {
  const { data, isError, refetch } = useQuery({
    queryKey: ['proof.view', { id, flow: 'correction', correction }],
    queryFn: () => call('proof.view', { id, flow: 'correction' }),
    enabled: count > 0,
    staleTime: ({ state }) => (state.data === undefined || state.data.until <= serverNow() ? 0 : Infinity),
    gcTime: 0,
  })
  const pictures = Object.entries(data?.pictures ?? {})
  const urls = pictures.map(([, address]) => address)
  return (
    <Card title={texts.proofs}>
      {count === 0 && <View>{texts.noProofs}</View>}
      {isError && (
        <Banner tone="warn">
          <View>{reviewTexts.picturesTrouble}</View>
          <Button small onTap={() => void refetch()}>
            {reviewTexts.picturesAgain}
          </Button>
        </Banner>
      )}
      <View className="qh-thumbs">
        {pictures.map(([proof, address], index) => (
          <ProofTile
            key={proof}
            state="accepted"
            caption={texts.picture(index + 1)}
            src={address}
            onTap={() => void Taro.previewImage({ urls, current: address })}
          />
        ))}
      </View>
      {pictures.map(([proof]) => {
        const others = data?.usedElsewhere[proof] ?? 0
        return (
          others > 0 && (
            <Banner key={proof} tone="warn">
              {usedElsewhere(others)}
            </Banner>
          )
        )
      })}
      {count > 0 && <View className="qh-looks-note">{reviewTexts.looksRecorded}</View>}
    </Card>
  )
}
