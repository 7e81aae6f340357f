import { View } from '@tarojs/components'
import { texts } from '../texts/kit'
import { classes } from './classes'
import { Icon, type IconName } from './icon'
import { Tappable } from './tappable'
import './button.css'

export interface ButtonProps {
  /** One `primary` a page. `destructive` is filled with danger, and only inside a sheet. */
  kind?: 'primary' | 'outline' | 'danger' | 'text' | 'destructive' | undefined
  small?: boolean | undefined
  wide?: boolean | undefined
  icon?: IconName | undefined
  iconAfter?: IconName | undefined
  /** While it works: true, or the words that stand there meanwhile. */
  busy?: boolean | string | undefined
  /** Looks off and does nothing; its words say what is missing. */
  blocked?: boolean | undefined
  onTap: () => void
  children: string
}

/** Verb first, two to eight characters. */
export function Button(props: ButtonProps) {
  const { kind = 'outline', small, wide, icon, iconAfter, busy = false, blocked = false } = props
  const working = busy !== false && busy !== ''
  const off = blocked && !working
  const label = typeof busy === 'string' && working ? busy : working ? texts.busy : props.children
  const iconSize = small === true ? 'small' : 'normal'
  return (
    <Tappable
      className={classes(
        'qh-btn',
        `qh-btn-${kind}`,
        small === true && 'qh-btn-small',
        wide === true && 'qh-btn-wide',
        off && 'qh-btn-off',
      )}
      onTap={working || blocked ? undefined : props.onTap}
      role="button"
      disabled={working || blocked}
      busy={working}
    >
      {working && <View className="qh-btn-spin" />}
      {!working && icon !== undefined && (
        <View className="qh-btn-icon">
          <Icon name={icon} size={iconSize} />
        </View>
      )}
      {label}
      {!working && iconAfter !== undefined && (
        <View className="qh-btn-after">
          <Icon name={iconAfter} size={kind === 'text' ? 'small' : iconSize} />
        </View>
      )}
    </Tappable>
  )
}
