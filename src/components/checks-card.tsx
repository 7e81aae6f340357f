import { View } from '@tarojs/components'
import type { CheckRow, CheckState } from '../lib/own-checks'
import { texts } from '../texts/checks'
import { Card } from './card'
import './checks-card.css'
import { Icon, type IconName } from './icon'
import { Tag } from './status-tag'
import { Tappable } from './tappable'
import type { Tone } from './tone'

const looks: Readonly<Record<CheckState, { readonly tone: Tone; readonly icon: IconName }>> = {
  passed: { tone: 'success', icon: 'check' },
  failed: { tone: 'danger', icon: 'warn' },
  waiting: { tone: 'info', icon: 'hourglass' },
  yours: { tone: 'primary', icon: 'flag' },
  ahead: { tone: 'neutral', icon: 'clock' },
}

/** [R8] 身份核对、学籍核对 and the review, each with how it stands and, where there is something to do, the way to it. */
export function ChecksCard({ rows, onOpen }: { rows: readonly CheckRow[]; onOpen: (row: CheckRow) => void }) {
  return (
    <Card title={texts.title}>
      {rows.map((row) => (
        <Tappable
          key={row.key}
          className="qh-check"
          onTap={row.page === null ? undefined : () => onOpen(row)}
        >
          <View className="qh-check-main">
            <View className="qh-check-label">{row.label}</View>
            {row.text !== '' && <View className="qh-check-text">{row.text}</View>}
          </View>
          <Tag tone={looks[row.state].tone} icon={looks[row.state].icon}>
            {row.word}
          </Tag>
          {row.page !== null && <Icon name="chevron-right" size="small" tone="neutral" />}
        </Tappable>
      ))}
    </Card>
  )
}
