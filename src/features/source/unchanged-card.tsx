import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import { Card } from '../../components/card'
import { Cell } from '../../components/cell'
import { DefinitionList } from '../../components/definition-list'
import { texts, unchanged } from '../../texts/preview'
import { texts as sourceTexts } from '../../texts/source'
import { allFields, type FieldView, type Form, type Own } from './model'
import { shownValue, type PlaceNames } from '../../lib/shown-value'
import './unchanged-card.css'

export interface UnchangedCardProps {
  own: Own
  form: Form
  places: PlaceNames
  /** Below the list: what one agrees to. */
  children?: ReactNode
}

/** Everything that says what the roster says, folded away until somebody wants to read it. */
export function UnchangedCard({ own, form, places, children }: UnchangedCardProps) {
  const [unfolded, setUnfolded] = useState(false)
  return (
    <Card flush>
      <Cell
        label={unchanged(countSame(form))}
        value={unfolded ? texts.fold : texts.readAll}
        onTap={() => setUnfolded(!unfolded)}
      />
      {unfolded &&
        form.map(({ key, label, views }) => (
          <View key={key} className="qh-src-same">
            <View className="qh-src-same-head">{label}</View>
            <DefinitionList items={views.filter(isSame).flatMap(itemsOf(own, places))} />
          </View>
        ))}
      {children}
    </Card>
  )
}

const isSame = ({ changed }: FieldView): boolean => !changed

/** With the document's number, which is no field and belongs below its type. */
export const countSame = (form: Form): number => allFields(form).filter(isSame).length + 1

const itemsOf =
  (own: Own, places: PlaceNames) =>
  ({ key, label, value }: FieldView) => {
    const item = { label, value: value === '' ? '—' : shownValue(key, value, places) }
    if (key !== 'documentType') return [item]
    return [item, { label: sourceTexts.document, value: `•••••• ${own.documentLast4}` }]
  }
