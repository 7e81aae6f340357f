import { open as openPage } from '../../lib/navigate'
import { place as words } from '../../texts/source'
import type { EditorProps } from './editor-props'
import { PlaceSheet } from './place-sheet'

/** 生源地: chosen here, or found by the guide's questions. */
export function SourcePlaceSheet({ own, view, onClose, onChoose }: EditorProps) {
  return (
    <PlaceSheet
      own={own}
      title={words.title}
      code={view.value}
      onClose={onClose}
      onChoose={(code) => onChoose(view.key, code)}
      onGuide={() => {
        onClose()
        openPage('guide')
      }}
    />
  )
}
