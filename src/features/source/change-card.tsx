import { View } from '@tarojs/components'
import { Card } from '../../components/card'
import { DiffRow } from '../../components/diff-row'
import { Tag } from '../../components/status-tag'
import { Brought } from './brought'
import { texts } from '../../texts/preview'
import type { FieldView } from './model'
import { shownValue, type PlaceNames } from '../../lib/shown-value'
import type { SourceProofs } from './source-proofs'
import './change-card.css'

export interface ChangeCardProps {
  views: readonly FieldView[]
  places: PlaceNames
  proofs: SourceProofs
  /** Proof id → address. */
  pictures: Readonly<Record<string, string>>
}

/** What the student changed: the old value, the new one, and when it counts. */
export function ChangeCard({ views, places, proofs, pictures }: ChangeCardProps) {
  return (
    <Card flush>
      {views.map(({ key, label, roster, value, fieldClass }) => (
        <View key={key} className="qh-src-change">
          <DiffRow
            label={label}
            oldWord={texts.before}
            oldValue={shownValue(key, roster, places)}
            newWord={texts.after}
            newValue={shownValue(key, value, places)}
            tag={fieldClass === 'proof' ? afterReview : atOnce}
          />
          {proofs.of(key).length > 0 && <Brought field={key} wanted={proofs.of(key)} pictures={pictures} />}
        </View>
      ))}
    </Card>
  )
}

const atOnce = (
  <Tag tone="success" icon="check">
    {texts.atOnce}
  </Tag>
)
const afterReview = (
  <Tag tone="warn" icon="hourglass">
    {texts.afterReview}
  </Tag>
)
