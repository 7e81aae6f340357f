import { Text, View } from '@tarojs/components'
import { memo, type ReactNode } from 'react'
import { texts } from '../texts/kit'
import { classes } from './classes'
import { diffParts } from './diff-parts'
import { fieldClassIcons, type FieldClass } from './field-row'
import { Icon } from './icon'
import { Tag } from './status-tag'
import { Tappable } from './tappable'
import './diff-row.css'

export interface DiffRowProps {
  label: string
  /** Shown as a tag at the right of the label. */
  fieldClass?: FieldClass | undefined
  /** Instead of the field class: what becomes of the change, for example. */
  tag?: ReactNode
  oldWord?: string | undefined
  oldValue: string
  newWord?: string | undefined
  newValue: string
  flagged?: boolean | undefined
  onFlag?: (() => void) | undefined
  /** At the left of 这项有问题. */
  note?: ReactNode
  /** The proofs, at the right. */
  children?: ReactNode
}

/** A change: the old value first, the new one after it with what is new marked, the proofs beside it. */
export const DiffRow = memo(function DiffRow(props: DiffRowProps) {
  const { label, fieldClass, tag, flagged = false, onFlag, note, children } = props
  const parts = diffParts(props.oldValue, props.newValue)
  return (
    <View className="qh-diff">
      <View className="qh-diff-top">
        <View className="qh-diff-label">{label}</View>
        {tag}
        {tag === undefined && fieldClass !== undefined && (
          <Tag tone="neutral" icon={fieldClassIcons[fieldClass]}>
            {texts.fieldClasses[fieldClass]}
          </Tag>
        )}
      </View>
      <View className="qh-diff-main">
        <View className="qh-diff-pair">
          <View className="qh-diff-who">{props.oldWord ?? texts.roster}</View>
          <View className={classes('qh-diff-old', props.oldValue === '' && 'qh-diff-empty')}>
            {props.oldValue === ''
              ? texts.notFilled
              : marked(parts.before, parts.old, parts.after)('qh-diff-cut')}
          </View>
          <View className="qh-diff-who">{props.newWord ?? texts.student}</View>
          <View className={classes('qh-diff-new', props.newValue === '' && 'qh-diff-empty')}>
            {props.newValue === ''
              ? texts.notFilled
              : marked(parts.before, parts.new, parts.after)('qh-diff-put')}
          </View>
        </View>
        {children !== undefined && <View className="qh-diff-proofs">{children}</View>}
      </View>
      {(onFlag !== undefined || note !== undefined) && (
        <View className="qh-diff-foot">
          {note !== undefined && <View className="qh-diff-note">{note}</View>}
          {onFlag !== undefined && (
            <Tappable
              className={classes('qh-diff-flag', flagged && 'qh-diff-flagged')}
              checked={flagged}
              role="checkbox"
              onTap={onFlag}
            >
              <Icon name="flag" />
              {texts.flag}
            </Tappable>
          )}
        </View>
      )}
    </View>
  )
})

const marked = (before: string, middle: string, after: string) => (className: string) => (
  <>
    {before !== '' && <Text>{before}</Text>}
    {middle !== '' && <Text className={className}>{middle}</Text>}
    {after !== '' && <Text>{after}</Text>}
  </>
)
