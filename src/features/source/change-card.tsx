import { View } from '@tarojs/components'
import { Card } from '../../components/card'
import { DiffRow } from '../../components/diff-row'
import { Tag } from '../../components/status-tag'
import { texts } from '../../texts/preview'
import type { FieldView } from './model'
import { shownValue, type PlaceNames } from '../../lib/shown-value'
import './change-card.css'

/** What the student changed: the old value, the new one, and when it counts. */
export function ChangeCard({ views, places }: { views: readonly FieldView[]; places: PlaceNames }) {
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
            tag={fieldClass === 'free' ? atOnce : afterReview}
          />
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
