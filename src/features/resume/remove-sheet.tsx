import { Sheet } from '../../components/sheet'
import { texts } from '../../texts/resume'

export interface RemoveSheetProps {
  readonly onClose: () => void
  readonly onRemove: () => void
}

/** Asks before a row goes in which something was written: one tap too many must not cost it. */
export function RemoveSheet({ onClose, onRemove }: RemoveSheetProps) {
  const { title, text, confirm } = texts.removeSheet
  return (
    <Sheet
      open
      title={title}
      text={text}
      onClose={onClose}
      confirm={{ label: confirm, danger: true, onTap: onRemove }}
    />
  )
}
