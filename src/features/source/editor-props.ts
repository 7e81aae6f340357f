import type { FieldView, Own } from './model'

export interface FieldSheetProps {
  own: Own
  /** The field being changed; null: no sheet. */
  view: FieldView | null
  onClose: () => void
  onChoose: (field: string, value: string) => void
}

/** What every sheet in which a field is changed is given. */
export interface EditorProps extends FieldSheetProps {
  view: FieldView
}
