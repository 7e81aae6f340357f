import { View } from '@tarojs/components'
import { useSyncExternalStore } from 'react'
import { destinationFields, isDestinationField } from '../../../domain/destination/fields'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { DefinitionList } from '../../components/definition-list'
import type { OwnRecord } from '../../lib/me'
import { shownDestinationValue, usePlaceNames, type PlaceNames } from '../../lib/shown-value'
import { texts } from '../../texts/destination'
import type { DraftSaver } from './draft-saver'
import type { Shown, Values } from './model'
import './destination.css'

export interface EarlierDraftProps {
  readonly own: OwnRecord
  readonly saver: DraftSaver
}

/** What was typed before the school brought, returned or opened the destination again: the person says whether it counts. */
export function EarlierDraft({ own, saver }: EarlierDraftProps) {
  const { earlier } = useSyncExternalStore(saver.shown.subscribe, saver.shown.get)
  const places = usePlaceNames()
  const lines = linesOf(own, earlier, places)
  if (lines.length === 0) return null
  return (
    <Card title={texts.earlier.title}>
      <View>{texts.earlier.text}</View>
      <DefinitionList items={lines} />
      <View className="qh-dest-earlier">
        <Button small onTap={() => saver.settleEarlier(false)}>
          {texts.earlier.theirs}
        </Button>
        <Button small onTap={() => saver.settleEarlier(true)}>
          {texts.earlier.mine}
        </Button>
      </View>
    </Card>
  )
}

/** In the order of the forms; what stands on the server alike is no question. */
const linesOf = (
  { destination: { categoryTable: table, claims } }: OwnRecord,
  earlier: Values,
  places: PlaceNames,
): readonly Shown[] =>
  Object.keys(destinationFields).flatMap((field) => {
    const value = earlier[field]
    if (!isDestinationField(field) || value === undefined || value === (claims[field] ?? '')) return []
    const shown = value === '' ? texts.notFilled : shownDestinationValue(field, value, { table, places })
    return [{ label: destinationFields[field].label, value: shown }]
  })
