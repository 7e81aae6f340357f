import { View } from '@tarojs/components'
import type { PolicyContent } from '../../../domain/cohort/policy'
import { Button } from '../../components/button'
import { Chip } from '../../components/chip'
import { Cell } from '../../components/cell'
import { OptionPicker } from '../../components/pickers'
import { TextInput } from '../../components/text-input'
import { partWords } from '../../texts/policy'
import { editing } from '../../texts/policy-editing'
import {
  freeCategories,
  stages,
  STAGE_LENGTH,
  usualName,
  withCategory,
  withCategoryChain,
  withStage,
  withStageName,
  withoutCategory,
} from './chain-drafting'
import { categoryName } from './policy-names'

const flows = ['source', 'destination', 'correction'] as const
/** Nobody above the school decides on corrections or destinations. */
const ofSchool = stages.filter(({ kind }) => kind === 'staff')

export interface ChainPartProps {
  readonly policy: PolicyContent
  readonly edit: (next: PolicyContent) => void
}

/** The chains: which stages each flow goes through, in their order, and categories with a chain of their own. */
export function ChainPart({ policy, edit }: ChainPartProps) {
  const { chain } = policy
  const put = (next: PolicyContent['chain']): void => edit({ ...policy, chain: next })
  const free = freeCategories(policy)
  return (
    <View>
      {flows.map((flow) => (
        <Stages
          key={flow}
          label={partWords[flow] ?? flow}
          offered={flow === 'source' ? stages : ofSchool}
          chain={chain[flow]}
          name={flow}
          onChange={(own) => put({ ...chain, [flow]: own })}
        />
      ))}
      {Object.entries(chain.byCategory).map(([code, own]) => (
        <View key={code}>
          <Stages
            label={categoryName(code)}
            offered={ofSchool}
            chain={own}
            name={code}
            onChange={(next) => put(withCategoryChain(chain, code, next))}
          />
          <Button kind="text" small icon="trash" onTap={() => put(withoutCategory(chain, code))}>
            {editing.sameWay}
          </Button>
        </View>
      ))}
      {free.length > 0 && (
        <OptionPicker options={free} value="" onPick={(code) => put(withCategory(chain, code))}>
          <Cell icon="plus" label={editing.ownWay} help={editing.ownWayHelp} />
        </OptionPicker>
      )}
    </View>
  )
}

interface StagesProps {
  readonly label: string
  readonly offered: readonly (typeof stages)[number][]
  readonly chain: PolicyContent['chain']['source']
  /** Which chain this is, of all in the sheet. */
  readonly name: string
  readonly onChange: (chain: PolicyContent['chain']['source']) => void
}

/** The stages of one chain, and what students read of each of them on their way. */
function Stages({ label, offered, chain, name: of, onChange }: StagesProps) {
  return (
    <View className="qh-pol-group">
      <View className="qh-pol-label">{label}</View>
      <View className="qh-pol-chips">
        {offered.map(({ key, name }) => (
          <Chip
            key={key}
            on={chain.some((level) => level.key === key)}
            label={chain.find((level) => level.key === key)?.name ?? name}
            onTap={() => onChange(withStage(chain, key))}
          />
        ))}
      </View>
      {chain.map((level) => (
        <TextInput
          key={level.key}
          name={`${of}.${level.key}`}
          label={editing.stageName(usualName(level))}
          initial={level.name}
          placeholder={usualName(level)}
          maxLength={STAGE_LENGTH}
          onChange={(_name, text) => onChange(withStageName(chain, level.key, text))}
        />
      ))}
    </View>
  )
}
