import { View } from '@tarojs/components'
import { aria } from '../../components/aria'
import './number-table.css'

export interface NumberTableProps {
  /** What the table is about, for who does not see it. */
  readonly label: string
  readonly head: readonly string[]
  /** As many cells as the head has; the first names the row. */
  readonly rows: readonly (readonly string[])[]
}

/** What a chart shows, as numbers. */
export function NumberTable({ label, head, rows }: NumberTableProps) {
  return (
    <View className="qh-num" {...aria({ role: 'table', label })}>
      <View className="qh-num-row qh-num-head" {...aria({ role: 'row' })}>
        {head.map((word, index) => (
          <View
            key={word}
            className={index === 0 ? 'qh-num-name' : 'qh-num-cell'}
            {...aria({ role: 'columnheader' })}
          >
            {word}
          </View>
        ))}
      </View>
      {rows.map((cells, row) => (
        <View key={cells[0] ?? row} className="qh-num-row" {...aria({ role: 'row' })}>
          {cells.map((text, index) => (
            <View
              key={head[index] ?? index}
              className={index === 0 ? 'qh-num-name' : 'qh-num-cell'}
              {...aria({ role: index === 0 ? 'rowheader' : 'cell' })}
            >
              {text}
            </View>
          ))}
        </View>
      ))}
    </View>
  )
}
