import { View } from '@tarojs/components'
import { Card } from '../../components/card'
import { Tag } from '../../components/status-tag'
import type { Me } from '../../lib/me'
import { roleWord, texts } from '../../texts/mine'
import './mine.css'

/** Name and offices of a member of the staff. */
export function StaffCard({ staff }: { staff: NonNullable<Me['staff']> }) {
  return (
    <Card>
      <View className="qh-mine-name">{staff.name}</View>
      <View className="qh-mine-roles">
        {staff.roles.map((role) => (
          <Tag key={role} tone="primary" icon="person">
            {roleWord(role)}
          </Tag>
        ))}
      </View>
      <View className="qh-mine-line">{texts.staffNote}</View>
    </Card>
  )
}
