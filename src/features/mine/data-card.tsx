import { Card } from '../../components/card'
import { Cell } from '../../components/cell'
import { open } from '../../lib/navigate'
import { texts } from '../../texts/mine'

/** What is kept about me, and who looked at it. */
export function DataCard() {
  const { data } = texts
  return (
    <Card flush>
      <Cell icon="box" label={data.kept} help={data.keptLine} onTap={() => open('myData')} />
      <Cell icon="eye" label={data.looks} help={data.looksLine} onTap={() => open('looks')} />
    </Card>
  )
}
