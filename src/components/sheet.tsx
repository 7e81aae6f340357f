import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { texts } from '../texts/kit'
import { aria } from './aria'
import { Button } from './button'
import { Icon, type IconName } from './icon'
import { Tappable } from './tappable'
import './sheet.css'

export interface SheetProps {
  open: boolean
  title: string
  text?: string | undefined
  /** Of a tap beside the sheet and, without one of its own, of the second button. */
  onClose: () => void
  children?: ReactNode
  confirm: {
    label: string
    icon?: IconName | undefined
    onTap: () => void
    danger?: boolean | undefined
    busy?: boolean | string | undefined
    blocked?: boolean | undefined
  }
  cancel?: { label?: string; onTap?: () => void } | undefined
  /** A cross beside the title, where the sheet is so long that its buttons may lie below the fold. */
  cross?: boolean | undefined
}

/** One decision, two buttons, over the page. While the confirmation works, it cannot be closed. */
export function Sheet({ open, ...asked }: SheetProps) {
  return open ? (
    <View className="qh-sheet">
      <Tappable
        className="qh-sheet-scrim"
        label={texts.close}
        catchMove
        onTap={isWorking(asked.confirm.busy) ? undefined : asked.onClose}
      />
      <SheetPanel {...asked} />
    </View>
  ) : null
}

const isWorking = (busy: boolean | string | undefined): boolean =>
  busy !== undefined && busy !== false && busy !== ''

/** The sheet itself, without what makes it lie over the page. */
export function SheetPanel(props: Omit<SheetProps, 'open'>) {
  const { title, text, onClose, children, confirm, cancel, cross = false } = props
  return (
    <View className="qh-sheet-panel" {...aria({ role: 'dialog', label: title })}>
      <View className="qh-sheet-grab" />
      <View className="qh-sheet-head">
        <View className="qh-sheet-title">{title}</View>
        {cross && !isWorking(confirm.busy) && (
          <Tappable className="qh-sheet-cross" label={texts.close} onTap={onClose}>
            <Icon name="close" />
          </Tappable>
        )}
      </View>
      {text !== undefined && <View className="qh-sheet-text">{text}</View>}
      {children !== undefined && <View className="qh-sheet-body">{children}</View>}
      <View className="qh-sheet-row">
        <Button onTap={cancel?.onTap ?? onClose} blocked={isWorking(confirm.busy)}>
          {cancel?.label ?? texts.cancel}
        </Button>
        <Button
          kind={confirm.danger === true ? 'destructive' : 'primary'}
          icon={confirm.icon}
          busy={confirm.busy}
          blocked={confirm.blocked}
          onTap={confirm.onTap}
        >
          {confirm.label}
        </Button>
      </View>
    </View>
  )
}
