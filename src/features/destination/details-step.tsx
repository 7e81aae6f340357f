import { View } from '@tarojs/components'
import { BACK_HOME } from '../../../domain/destination/fields'
import { Button } from '../../components/button'
import { Card, SectionHead } from '../../components/card'
import { Radio } from '../../components/choice'
import { Icon, type IconName } from '../../components/icon'
import { Stack } from '../../components/stack'
import type { OwnRecord } from '../../lib/me'
import { usePlaces } from '../../lib/places'
import { backHome, texts, transferHelp } from '../../texts/destination'
import { Evidence } from './evidence'
import { FieldError } from './field-error'
import { FormFields } from './form-fields'
import { archiveFieldsOf, fieldsOf, transfersOf } from './asked'
import { categoryChosen, hasMoved, type Group } from './model'
import type { DestinationForm } from './use-destination-form'

const icons: Readonly<Record<Group, IconName>> = {
  employed: 'briefcase',
  study: 'graduate',
  startup: 'building',
  freelance: 'pen',
  unemployed: 'hourglass',
}

export interface DetailsStepProps {
  readonly own: OwnRecord
  readonly form: DestinationForm
}

/** The second step: what the category asks for, and where the archive goes. */
export function DetailsStep({ own, form }: DetailsStepProps) {
  const { values, category, transfer, errors, choose } = form
  const fields = fieldsOf(own.destination.categoryTable, values)
  const receiver = archiveFieldsOf(transfer)
  return (
    <Stack>
      <CategoryCard own={own} form={form} />
      {fields.length > 0 && (
        <Card>
          <FormFields key={category} fields={fields} values={values} form={form} />
        </Card>
      )}
      <Evidence own={own} values={values} onLeave={() => void form.saver.flush()} />
      <SectionHead title={texts.archiveHead} />
      <FieldError text={errors['archive.transfer']} />
      <Card flush>
        {transfersOf(own.destination.categoryTable, values).suiting.map((kind) => (
          <Transfer
            key={kind}
            kind={kind}
            on={kind === transfer}
            home={own.record['sourcePlace'] ?? ''}
            onPick={() => choose('archive.transfer', kind)}
          />
        ))}
      </Card>
      {receiver.length > 0 && (
        <Card title={texts.receiverHead}>
          <FormFields fields={receiver} values={values} form={form} />
        </Card>
      )}
      <View className="qh-dest-note">
        <Icon name={hasMoved(own) ? 'info' : 'check'} size="small" />
        {hasMoved(own) ? texts.householdMoved : texts.householdStays}
      </View>
    </Stack>
  )
}

function CategoryCard({ own, form }: DetailsStepProps) {
  const category = categoryChosen(own, form.values)
  if (category === null) return null
  return (
    <Card>
      <View className="qh-dest-head">
        <View className="qh-dest-mark">
          <Icon name={icons[category.group]} size="large" />
        </View>
        <View className="qh-dest-main">
          <View className="qh-dest-name">{category.name}</View>
          <View className="qh-dest-meta">{texts.groups[category.group]}</View>
        </View>
        <Button kind="text" onTap={() => form.go(0)}>
          {texts.changeCategory}
        </Button>
      </View>
    </Card>
  )
}

interface TransferProps {
  readonly kind: string
  readonly on: boolean
  /** The code of the source place, whose name helps to decide. */
  readonly home: string
  readonly onPick: () => void
}

function Transfer({ kind, on, home, onPick }: TransferProps) {
  const isHome = kind === BACK_HOME
  const { places } = usePlaces(isHome && home !== '')
  const name = isHome ? (places?.nameOf(home) ?? null) : null
  return (
    <Radio label={kind} help={name === null ? transferHelp[kind] : backHome(name)} on={on} onTap={onPick} />
  )
}
