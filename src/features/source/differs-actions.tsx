import { View } from '@tarojs/components'
import { Button } from '../../components/button'
import { texts } from '../../texts/source'
import './differs-actions.css'

export interface DiffersActionsProps {
  field: string
  /** What the roster says. */
  roster: string
  onChoose: (field: string, value: string) => void
  /** Without it the field is typed on the page itself. */
  onEdit?: ((field: string) => void) | undefined
}

/** Below a value that differs from the roster (H5): take the roster's, or go on changing one's own. */
export function DiffersActions({ field, roster, onChoose, onEdit }: DiffersActionsProps) {
  return (
    <View className="qh-src-differs">
      <Button kind="text" onTap={() => onChoose(field, roster)}>
        {texts.useRoster}
      </Button>
      {onEdit !== undefined && (
        <Button kind="text" onTap={() => onEdit(field)}>
          {texts.askChange}
        </Button>
      )}
    </View>
  )
}
