import { View } from '@tarojs/components'
import { Banner } from '../../components/banner'
import type { OwnRecord } from '../../lib/me'
import { dateTime } from '../../lib/time'
import { aboutLines, objection as words, youSaid } from '../../texts/confirmation'
import { lineLabel, type Contract } from './contract-lines'

export interface ObjectionBannerProps {
  readonly own: OwnRecord
  readonly contract: Contract
}

/** What was said and when, until the school has mended or answered it. */
export function ObjectionBanner({ own, contract }: ObjectionBannerProps) {
  const { objection, actions } = own.destination
  if (objection === null) return null
  const { kind, at, text, fields } = objection
  const labels = fields.map((key) => lineLabel(contract, key)).filter((label) => label !== '')
  const mayConfirm = actions.includes('confirm')
  return (
    <Banner tone="info" icon="hourglass">
      <View>{words[kind].said}</View>
      <View>{youSaid(dateTime(at), text)}</View>
      {labels.length > 0 && <View>{aboutLines(labels.join('、'))}</View>}
      {(kind === 'change' || mayConfirm) && <View>{words[kind].keeps}</View>}
    </Banner>
  )
}
