import { View } from '@tarojs/components'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { shownValue, type PlaceNames } from '../../lib/shown-value'
import { changedElsewhere, elsewhere as saidOf, texts } from '../../texts/source'
import { allFields, type Form } from './model'
import type { SourceForm } from './source-form'
import './elsewhere.css'

export interface ElsewhereProps {
  form: Form
  /** Field → what the server has now. */
  elsewhere: Readonly<Record<string, string>>
  places: PlaceNames
  store: SourceForm
}

/** [B2] What was changed on another device, or by the school, while it was typed here: the person says which counts. */
export function Elsewhere({ form, elsewhere, places, store }: ElsewhereProps) {
  const views = allFields(form).filter(({ key }) => Object.hasOwn(elsewhere, key))
  return views.map(({ key, label, value }) => (
    <Card key={key} title={changedElsewhere(label)}>
      <View>{saidOf(shownValue(key, elsewhere[key] ?? '', places), shownValue(key, value, places))}</View>
      <View className="qh-src-elsewhere">
        <Button small onTap={() => store.settle(key, false)}>
          {texts.theirs}
        </Button>
        <Button small onTap={() => store.settle(key, true)}>
          {texts.mine}
        </Button>
      </View>
    </Card>
  ))
}
