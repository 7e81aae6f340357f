import { View } from '@tarojs/components'
import { memo } from 'react'
import { texts } from '../texts/kit'
import { classes } from './classes'
import { Icon, type IconName } from './icon'
import type { Tone } from './tone'
import './status-tag.css'

export interface TagProps {
  tone: Tone
  icon?: IconName | undefined
  children: string
}

/** One word with its tone; the icon says the same without colour. */
export const Tag = memo(function Tag({ tone, icon, children }: TagProps) {
  return (
    <View className={classes('qh-tag', `qh-tag-${tone}`, icon === undefined && 'qh-tag-bare')}>
      {icon !== undefined && <Icon name={icon} size="small" />}
      {children}
    </View>
  )
})

export type TagState = keyof typeof texts.states

const looks: Readonly<Record<TagState, { tone: Tone; icon: IconName }>> = {
  notSubmitted: { tone: 'neutral', icon: 'pen' },
  awaitingCollege: { tone: 'info', icon: 'hourglass' },
  awaitingSchool: { tone: 'info', icon: 'stamp' },
  returned: { tone: 'danger', icon: 'return' },
  completed: { tone: 'success', icon: 'check' },
  inForce: { tone: 'success', icon: 'shield' },
  expired: { tone: 'neutral', icon: 'clock' },
  void: { tone: 'danger', icon: 'close' },
  locked: { tone: 'neutral', icon: 'lock' },
  backlog: { tone: 'warn', icon: 'warn' },
}

export interface StatusTagProps {
  state: TagState
  /** Instead of the state's own word; the same word then stands in every list and message. */
  label?: string | undefined
}

/** Where a matter stands, with the same word, icon and tone everywhere. */
export const StatusTag = memo(function StatusTag({ state, label }: StatusTagProps) {
  const { tone, icon } = looks[state]
  return (
    <Tag tone={tone} icon={icon}>
      {label ?? texts.states[state]}
    </Tag>
  )
})
