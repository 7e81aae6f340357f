import { DataBoard } from '../../../features/my-data/data-board'
import { OwnGate } from '../../../features/my-data/own-gate'
import { texts } from '../../../texts/my-data'

/** 我的数据: what is kept about the own record, and all of it as a file. */
export default function MyDataPage() {
  return (
    <OwnGate title={texts.title} notBound={texts.notBound}>
      {(own) => <DataBoard own={own} />}
    </OwnGate>
  )
}
