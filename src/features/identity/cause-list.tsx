import { View } from '@tarojs/components'
import './cause-list.css'

/** Causes one below the other, each with its number and, where it is told, what to do. */
export function CauseList({ causes, advice }: { causes: readonly string[]; advice?: readonly string[] }) {
  return (
    <View className="qh-causes">
      {causes.map((cause, index) => (
        <View key={cause} className="qh-cause">
          <View className="qh-cause-no">{index + 1}</View>
          <View className="qh-cause-text">
            <View>{cause}</View>
            {advice?.[index] !== undefined && <View className="qh-cause-advice">{advice[index]}</View>}
          </View>
        </View>
      ))}
    </View>
  )
}
