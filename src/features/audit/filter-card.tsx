import { Text, View } from '@tarojs/components'
import { auditGroups } from '../../../domain/audit/kinds'
import type { Output } from '../../../domain/contract/contract'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { Chip } from '../../components/chip'
import { Icon } from '../../components/icon'
import { DatePicker, OptionPicker } from '../../components/pickers'
import { TextInput } from '../../components/text-input'
import { serverNow } from '../../lib/now'
import { isoDay, monthDay, startOfDay } from '../../lib/time'
import { staffText, texts } from '../../texts/audit'
import type { Sought } from './audit-view'
import './audit.css'

export interface FilterCardProps {
  readonly people: Output<'audit.people'>['people']
  readonly written: Sought
  readonly write: (part: Partial<Sought>) => void
  readonly onSearch: () => void
  readonly onClear: () => void
  /** Changes when everything is cleared: the input begins anew. */
  readonly round: number
}

/** What is looked for; nothing is asked before the button is pressed, for every search leaves a line. */
export function FilterCard({ people, written, write, onSearch, onClear, round }: FilterCardProps) {
  const options = [
    { value: '', label: texts.everybody },
    { value: 'graduates', label: texts.graduates },
    ...people.map(({ key, name, roles }) => ({ value: key, label: staffText(name, roles[0] ?? null) })),
  ]
  const person = options.find(({ value }) => value === written.by)?.label ?? texts.everybody
  return (
    <Card>
      <TextInput
        name="studentNo"
        label={texts.studentNo}
        initial={written.studentNo}
        version={round}
        maxLength={40}
        placeholder={texts.studentNoHint}
        onChange={(_, studentNo) => write({ studentNo })}
      />
      <View className="qh-aud-label">{texts.group}</View>
      <View className="qh-chips">
        <Chip on={written.group === null} label={texts.everybody} onTap={() => write({ group: null })} />
        {auditGroups.map((group) => (
          <Chip
            key={group}
            on={written.group === group}
            label={texts.groups[group]}
            onTap={() => write({ group })}
          />
        ))}
      </View>
      <View className="qh-aud-fields">
        <View className="qh-aud-person">
          <View className="qh-aud-label">{texts.person}</View>
          <OptionPicker options={options} value={written.by} onPick={(by) => write({ by })}>
            <Box text={person} icon="person" />
          </OptionPicker>
        </View>
        <View className="qh-aud-days">
          <Day label={texts.day.from} day={written.from} onPick={(from) => write({ from })} />
          <Day label={texts.day.to} day={written.to} onPick={(to) => write({ to })} />
        </View>
      </View>
      <View className="qh-aud-buttons">
        <Button kind="primary" icon="search" onTap={onSearch}>
          {texts.search}
        </Button>
        <Button kind="text" onTap={onClear}>
          {texts.clear}
        </Button>
      </View>
    </Card>
  )
}

interface DayProps {
  readonly label: string
  readonly day: string
  readonly onPick: (day: string) => void
}

function Day({ label, day, onPick }: DayProps) {
  const now = serverNow()
  return (
    <View className="qh-aud-field">
      <View className="qh-aud-label">{label}</View>
      <DatePicker value={day === '' ? isoDay(now) : day} onPick={onPick}>
        <Box text={day === '' ? texts.day.any : monthDay(startOfDay(day), now)} icon="calendar" />
      </DatePicker>
    </View>
  )
}

function Box({ text, icon }: { readonly text: string; readonly icon: 'person' | 'calendar' }) {
  return (
    <View className="qh-aud-box">
      <Text className="qh-aud-chosen">{text}</Text>
      <Icon name={icon} />
    </View>
  )
}
