import { View } from '@tarojs/components'
import type { Category } from '../../../domain/destination/category-table'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { Icon, type IconName } from '../../components/icon'
import { texts } from '../../texts/destination'
import './destination.css'

const icons: Readonly<Record<Category['group'], IconName>> = {
  employed: 'briefcase',
  study: 'graduate',
  startup: 'building',
  freelance: 'pen',
  unemployed: 'hourglass',
}

export interface CategoryCardProps {
  readonly category: Category
  readonly onOther: () => void
}

/** What was chosen, and the way to choose another. */
export function CategoryCard({ category, onOther }: CategoryCardProps) {
  const group = texts.groups[category.group]
  return (
    <Card>
      <View className="qh-dest-head">
        <View className="qh-dest-mark">
          <Icon name={icons[category.group]} size="large" />
        </View>
        <View className="qh-dest-main">
          <View className="qh-dest-name">{category.name}</View>
          {group !== category.name && <View className="qh-dest-meta">{group}</View>}
        </View>
        <Button kind="text" onTap={onOther}>
          {texts.changeCategory}
        </Button>
      </View>
    </Card>
  )
}
