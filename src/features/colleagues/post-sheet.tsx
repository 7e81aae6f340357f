import { View } from '@tarojs/components'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { Sheet } from '../../components/sheet'
import { sentenceOf } from '../../lib/cloud'
import { useNow } from '../../lib/now'
import { useCommand } from '../../lib/query'
import { texts } from '../../texts/colleagues'
import { invitationWords, type Invitation } from './colleague-words'
import type { Colleagues } from './use-colleagues'
import './colleagues.css'

export interface PostSheetProps {
  readonly of: Colleagues
  readonly post: Invitation
  readonly onClose: () => void
  readonly onDone: (said: string) => void
}

const HOUR = 3_600_000

/** An invitation that nobody has used: taken back, or agreed to by a second administrator. */
export function PostSheet({ of, post, onClose, onDone }: PostSheetProps) {
  const now = useNow(HOUR)
  const withdrawal = useCommand('staff.withdraw')
  const second = useCommand('staff.second')
  const { id, rev, name, maySecond } = post
  const withdraw = async (): Promise<void> => {
    if ((await withdrawal.run({ id })) !== null) onDone(texts.done.withdrawn)
  }
  const answer = async (approve: boolean): Promise<void> => {
    if ((await second.run({ post: id, rev, approve })) !== null) onDone(texts.done.seconded)
  }
  const trouble = withdrawal.trouble ?? second.trouble
  const busy = (withdrawal.busy || second.busy) && texts.saving
  return (
    <Sheet
      open
      title={name}
      text={invitationWords(post, of.names, now)}
      onClose={onClose}
      cancel={{ label: texts.close }}
      confirm={
        maySecond
          ? { label: texts.approve, busy, onTap: () => void answer(true) }
          : { label: texts.withdraw, danger: true, busy, onTap: () => void withdraw() }
      }
    >
      {trouble !== null && <Banner tone="danger">{sentenceOf(trouble)}</Banner>}
      {maySecond && (
        <View className="qh-col-actions">
          <Button small kind="danger" onTap={() => void answer(false)}>
            {texts.refuse}
          </Button>
        </View>
      )}
    </Sheet>
  )
}
