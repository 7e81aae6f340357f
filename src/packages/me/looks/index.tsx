import { LooksBoard } from '../../../features/my-data/looks-board'
import { OwnGate } from '../../../features/my-data/own-gate'
import { texts } from '../../../texts/looks'

/** 谁看过我的信息: every look at the own record. */
export default function LooksPage() {
  return (
    <OwnGate title={texts.title} notBound={texts.notBound}>
      {(own) => <LooksBoard own={own} />}
    </OwnGate>
  )
}
