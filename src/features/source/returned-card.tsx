import { Text, View } from '@tarojs/components'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { Check } from '../../components/choice'
import { Icon } from '../../components/icon'
import { DatePicker } from '../../components/pickers'
import { Tag } from '../../components/status-tag'
import { open as openPage } from '../../lib/navigate'
import type { SlotView } from '../../lib/wanted-proofs'
import { texts as proofTexts } from '../../texts/proofs'
import { texts } from '../../texts/returned'
import type { FieldView } from './model'
import type { ReturnedItem } from './returned-model'
import { shownValue, type PlaceNames } from '../../lib/shown-value'
import type { SourceProofs } from './source-proofs'
import './returned-card.css'

export interface ReturnedCardProps {
  item: ReturnedItem
  /** From 1. */
  number: number
  ticked: boolean
  proofs: SourceProofs
  places: PlaceNames
  open: boolean
  onEdit: (field: string) => void
  onChoose: (field: string, value: string) => void
  onTick: (key: string) => void
}

/** One thing to mend: what it says, what the teacher said about it, and the way to change it. */
export function ReturnedCard(props: ReturnedCardProps) {
  const { item, number, ticked, places, open, onTick } = props
  const { key, reason, slot, view, handled } = item
  return (
    <Card>
      <View className="qh-src-back-top">
        <Text className="qh-src-back-number">{String(number)}</Text>
        <View className="qh-src-back-label">{view?.label ?? slot?.name ?? texts.general}</View>
        {open && (
          <Tag tone={handled ? 'success' : 'danger'} icon={handled ? 'check' : 'return'}>
            {handled ? texts.mended : texts.toMend}
          </Tag>
        )}
      </View>
      {view !== null && <View className="qh-src-back-value">{shownValue(view.key, view.value, places)}</View>}
      <View className="qh-src-back-said">
        <Text className="qh-src-back-who">{texts.saidBy}</Text>
        {reason}
      </View>
      {open && view !== null && <Change {...props} view={view} />}
      {open && view === null && slot !== null && <Retake slot={slot} />}
      {open && (!handled || ticked) && (
        <View className="qh-src-back-tick">
          <Check
            on={ticked}
            label={view === null && slot === null ? texts.done : texts.checked}
            onTap={() => onTick(key)}
          />
        </View>
      )}
    </Card>
  )
}

function Retake({ slot: { key, help } }: { slot: SlotView }) {
  return (
    <View className="qh-src-back-act">
      <View className="qh-src-back-note">{help}</View>
      <Button small icon="camera" onTap={() => openPage('proof', { slot: key })}>
        {proofTexts.retake}
      </Button>
    </View>
  )
}

function Change({ view, proofs, onEdit, onChoose }: ReturnedCardProps & { view: FieldView }) {
  if (view.fieldClass === 'locked') return <View className="qh-src-back-note">{texts.lockedHere}</View>
  return (
    <View className="qh-src-back-act">
      <View className="qh-src-back-note">{texts[view.fieldClass]}</View>
      {proofs.of(view.key).length > 0 && (
        <View className="qh-src-back-proof">
          <Button small icon="camera" onTap={() => openPage('proof', { field: view.key })}>
            {proofTexts.mendProof}
          </Button>
        </View>
      )}
      {view.editor === 'date' ? (
        <DatePicker value={view.value} onPick={(value) => onChoose(view.key, value)}>
          {/* The picker answers the tap; a Button would keep it to itself. */}
          <View className="qh-btn qh-btn-outline qh-btn-small">
            <View className="qh-btn-icon">
              <Icon name="pen" size="small" />
            </View>
            {texts.edit}
          </View>
        </DatePicker>
      ) : (
        <Button small icon="pen" onTap={() => onEdit(view.key)}>
          {texts.edit}
        </Button>
      )}
    </View>
  )
}
