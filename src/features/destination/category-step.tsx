import { View } from '@tarojs/components'
import { useState } from 'react'
import { branchesOf, type CategoryBranch } from '../../../domain/destination/categories'
import { categoryGroups } from '../../../domain/destination/category-table'
import { Card, SectionHead } from '../../components/card'
import { classes } from '../../components/classes'
import { Radio } from '../../components/choice'
import { Icon } from '../../components/icon'
import { Stack } from '../../components/stack'
import { Tappable } from '../../components/tappable'
import type { OwnRecord } from '../../lib/me'
import { categoryNeeds, texts } from '../../texts/destination'
import { FieldError } from './field-error'
import { needsOf } from './needs'
import type { DestinationForm } from './use-destination-form'

export interface CategoryStepProps {
  readonly own: OwnRecord
  readonly form: DestinationForm
}

/** The first step: which of the cohort's categories it is, by name, in groups; a parent unfolds its parts. */
export function CategoryStep({ own, form }: CategoryStepProps) {
  const table = own.destination.categoryTable
  return (
    <Stack>
      <SectionHead title={texts.pickCategory} />
      <FieldError text={form.errors['category']} />
      {categoryGroups.map((group) => {
        const branches = branchesOf(table, group)
        // 自主创业 and 自由职业 are groups of one: nothing is said twice.
        const title = branches.length > 1 ? texts.groups[group] : undefined
        return (
          <Card key={group} title={title} flush={title === undefined}>
            {branches.map((branch) => (
              <Branch key={branch.code} own={own} branch={branch} form={form} />
            ))}
          </Card>
        )
      })}
      <View className="qh-dest-note">{texts.pickCategoryHelp}</View>
    </Stack>
  )
}

interface BranchProps extends CategoryStepProps {
  readonly branch: CategoryBranch
}

function Branch({ own, branch, form }: BranchProps) {
  return 'parts' in branch ? (
    <Parent own={own} branch={branch} form={form} />
  ) : (
    <Leaf own={own} leaf={branch} form={form} />
  )
}

type ParentBranch = Extract<CategoryBranch, { readonly parts: unknown }>
type LeafBranch = ParentBranch['parts'][number]

interface ParentProps extends CategoryStepProps {
  readonly branch: ParentBranch
}

/** Opened by a tap, and where what was chosen is among its parts. */
function Parent({ own, branch: { name, parts }, form }: ParentProps) {
  const chosen = parts.find(({ code }) => code === form.category)
  const [opened, setOpened] = useState(false)
  const open = opened || chosen !== undefined
  const said = chosen?.category.short ?? parts.map(({ category }) => category.short).join('、')
  return (
    <View className="qh-dest-parent">
      <Tappable
        className="qh-dest-branch"
        onTap={chosen === undefined ? () => setOpened(!opened) : undefined}
      >
        <View className="qh-dest-main">
          <View className={classes(chosen !== undefined && 'qh-dest-name')}>{name}</View>
          {!open && <View className="qh-dest-meta">{said}</View>}
        </View>
        <Icon name={open ? 'chevron-down' : 'chevron-right'} size="small" tone="neutral" />
      </Tappable>
      {open && (
        <View className="qh-dest-parts">
          {parts.map((part) => (
            <Leaf key={part.code} own={own} leaf={part} form={form} />
          ))}
        </View>
      )}
    </View>
  )
}

interface LeafProps extends CategoryStepProps {
  readonly leaf: LeafBranch
}

function Leaf({ own, leaf: { code, category }, form }: LeafProps) {
  return (
    <Radio
      label={category.short}
      help={categoryNeeds(needsOf(own.slots, category))}
      on={form.category === code}
      onTap={() => form.choose('category', code)}
    />
  )
}
