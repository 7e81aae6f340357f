import { View } from '@tarojs/components'
import { useState } from 'react'
import { Check } from '../../components/choice'
import { Chip } from '../../components/chip'
import { Search } from '../../components/search'
import { texts } from '../../texts/colleagues'
import { withClass, type GrantDraft } from './grant-draft'
import type { Unit } from './use-colleagues'
import './colleagues.css'

/** More than these are found by a few characters. */
const SHOWN = 24

export interface ClassChoiceProps {
  readonly draft: GrantDraft
  readonly classes: readonly Unit[]
  readonly onChange: (draft: GrantDraft) => void
}

/** Single classes of the chosen colleges, where somebody looks after no more. */
export function ClassChoice({ draft, classes, onChange }: ClassChoiceProps) {
  const [open, setOpen] = useState(draft.classes.length > 0)
  const [wanted, setWanted] = useState('')
  const inReach = classes.filter(({ collegeId }) => draft.collegeIds.includes(collegeId))
  const isOn = ({ id }: Unit): boolean => draft.classes.some((one) => one.id === id)
  const found = inReach.filter((one) => isOn(one) || one.name.includes(wanted))
  const sorted = [...found.filter(isOn), ...found.filter((one) => !isOn(one))]
  const shown = sorted.slice(0, Math.max(SHOWN, draft.classes.length))
  if (inReach.length === 0) return null
  return (
    <View className="qh-col-field">
      <Check
        on={open}
        label={texts.someClasses}
        onTap={() => {
          setOpen(!open)
          if (open) onChange({ ...draft, classes: [] })
        }}
      />
      {open && (
        <View>
          {inReach.length > SHOWN && <Search placeholder={texts.findClass} onSearch={setWanted} />}
          <View className="qh-col-label">{found.length === 0 ? texts.noClass : texts.classes}</View>
          <View className="qh-col-chips">
            {shown.map((one) => (
              <Chip
                key={one.id}
                on={isOn(one)}
                label={one.name}
                onTap={() => onChange(withClass(draft, one))}
              />
            ))}
          </View>
          {sorted.length > shown.length && (
            <View className="qh-col-words">{texts.moreClasses(sorted.length - shown.length)}</View>
          )}
        </View>
      )}
    </View>
  )
}
