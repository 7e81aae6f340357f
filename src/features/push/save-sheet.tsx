import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Banner } from '../../components/banner'
import { DiffRow } from '../../components/diff-row'
import { Sheet } from '../../components/sheet'
import { texts } from '../../texts/push'
import type { Change } from './rules-draft'
import type { RulesState } from './use-rules'

export interface SaveSheetProps {
  readonly state: RulesState
  readonly onClose: () => void
}

/** Everything that will change, before and after; where somebody saved meanwhile, what they changed. */
export function SaveSheet({ state, onClose }: SaveSheetProps) {
  const { changes, conflict, busy, problem } = state
  const save = async (): Promise<void> => {
    if (!(await state.save())) return
    onClose()
    // That it is stored stands above everything.
    void Taro.pageScrollTo({ scrollTop: 0 })
  }
  return (
    <Sheet
      open
      cross
      title={texts.changesHead}
      text={texts.changesText}
      onClose={onClose}
      confirm={{
        label: changes.length === 0 ? texts.unchanged : texts.confirm,
        busy: busy && texts.saving,
        blocked: changes.length === 0,
        onTap: () => void save(),
      }}
    >
      {problem !== null && <Banner tone="danger">{problem}</Banner>}
      {conflict !== null && (
        <View>
          {conflict.theirs.length === 0 && <Banner tone="info">{texts.nothingTheirs}</Banner>}
          <Changes changes={conflict.theirs} newWord={texts.theirs} />
          {conflict.clashes.length > 0 && <Banner tone="warn">{texts.clash}</Banner>}
          <Changes changes={conflict.clashes} oldWord={texts.theirs} newWord={texts.mine} />
        </View>
      )}
      <Changes changes={changes} />
    </Sheet>
  )
}

interface ChangesProps {
  readonly changes: readonly Change[]
  readonly oldWord?: string
  readonly newWord?: string
}

function Changes({ changes, oldWord = texts.before, newWord = texts.after }: ChangesProps) {
  return (
    <View>
      {changes.map(({ key, label, before, after }) => (
        <DiffRow
          key={key}
          label={label}
          tag={null}
          oldWord={oldWord}
          oldValue={before}
          newWord={newWord}
          newValue={after}
        />
      ))}
    </View>
  )
}
