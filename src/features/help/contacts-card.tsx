import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { Output } from '../../../domain/contract/contract'
import { Card } from '../../components/card'
import { Cell } from '../../components/cell'
import { ErrorState } from '../../components/error-state'
import { sentenceOf } from '../../lib/cloud'
import { useCall } from '../../lib/query'
import { contactLine, texts } from '../../texts/help'
import './help.css'

const words = texts.questions
type Contact = Output<'contact.list'>['office'][number]

/** 辅导员, 学院, 就业处: whoever is not bound sees the office only. */
export function ContactsCard({ cohortId }: { cohortId: string }) {
  const { data, trouble, ask } = useCall('contact.list', { cohortId })
  if (trouble !== null) return <ErrorState text={sentenceOf(trouble)} onRetry={ask} />
  if (data === undefined) return null
  const all = (['counselor', 'college', 'office'] as const).flatMap((kind) =>
    data[kind].map((contact) => ({ who: words[kind], contact })),
  )
  return (
    <Card title={words.contacts}>
      {all.length === 0 && <View className="qh-help-line">{words.noContacts}</View>}
      {all.map(({ who, contact }) => (
        <One key={`${who}${contact.name}${contact.phone}`} who={who} contact={contact} />
      ))}
    </Card>
  )
}

function One({ who, contact: { name, phone, place, hours } }: { who: string; contact: Contact }) {
  const call = (): void => {
    // Refused or cancelled: the number still stands there to be typed.
    Taro.makePhoneCall({ phoneNumber: phone }).catch(() => undefined)
  }
  return (
    <Cell
      icon={phone === '' ? 'person' : 'phone'}
      label={`${who} ${name}`}
      help={contactLine(place, hours)}
      value={phone}
      onTap={phone === '' ? undefined : call}
    />
  )
}
