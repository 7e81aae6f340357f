import { View } from '@tarojs/components'
import { useState } from 'react'
import { BACK_HOME } from '../../../domain/destination/fields'
import { Button } from '../../components/button'
import { Card, SectionHead } from '../../components/card'
import { Radio } from '../../components/choice'
import { Icon } from '../../components/icon'
import { Stack } from '../../components/stack'
import type { OwnRecord } from '../../lib/me'
import { open } from '../../lib/navigate'
import { usePlaces } from '../../lib/places'
import { backHome, texts, transferHelp } from '../../texts/destination'
import { askedOfArchive, transfersFor, type AskedField } from '../../../domain/destination/asked-fields'
import { FieldError } from './field-error'
import { FormFields } from './form-fields'
import { householdOf } from './model'
import type { DestinationForm } from './use-destination-form'
import './destination.css'

export interface ArchivePartProps {
  readonly own: OwnRecord
  readonly form: DestinationForm
}

/** Where the archive goes after graduation, and what becomes of the household. */
export function ArchivePart({ own, form }: ArchivePartProps) {
  const { values, transfer, errors, choose } = form
  const household = householdOf(own)
  const [all, setAll] = useState(false)
  const { suiting, more } = transfersFor(own.destination.categoryTable, values)
  const kinds = all ? [...suiting, ...more] : suiting
  return (
    <Stack>
      <SectionHead title={texts.archiveHead} />
      <FieldError text={errors['archive.transfer']} />
      <Card flush>
        {kinds.map((kind) => (
          <Transfer
            key={kind}
            kind={kind}
            on={kind === transfer}
            home={own.record['sourcePlace'] ?? ''}
            onPick={() => choose('archive.transfer', kind)}
          />
        ))}
      </Card>
      {more.length > 0 && !all && (
        <Button kind="text" small onTap={() => setAll(true)}>
          {texts.moreTransfers}
        </Button>
      )}
      {transfer === BACK_HOME ? <Home own={own} form={form} /> : <Receiver form={form} />}
      <View className="qh-dest-note">
        <Icon name={household === 'stays' ? 'check' : 'info'} size="small" />
        {texts.households[household]}
      </View>
    </Stack>
  )
}

const noHints = {}

function Receiver({ form }: { readonly form: DestinationForm }) {
  const fields = askedOfArchive(form.transfer)
  if (fields.length === 0) return null
  return (
    <Card title={texts.receiverHead}>
      <FormFields fields={fields} values={form.values} form={form} hints={noHints} />
    </Card>
  )
}

/** 转回生源地: the place is known; who takes it there follows from it, and may be said. */
function Home({ own, form }: ArchivePartProps) {
  const fields = askedOfArchive(form.transfer)
  const isOptional = ({ required }: AskedField): boolean => !required
  const said = fields.some((field) => isOptional(field) && (form.values[field.name] ?? '') !== '')
  const [unfolded, setUnfolded] = useState(said)
  const more = unfolded ? fields.filter(isOptional) : []
  return (
    <Card title={texts.homeHead}>
      <FormFields
        fields={[...fields.filter(({ required }) => required), ...more]}
        values={form.values}
        form={form}
        hints={noHints}
      />
      <View className="qh-dest-links">
        <Button kind="text" small onTap={() => toCorrection(own, form)}>
          {own.mayRequestCorrection ? texts.wrongHome : texts.wrongHomeAsk}
        </Button>
        {!unfolded && (
          <Button kind="text" small onTap={() => setUnfolded(true)}>
            {texts.knownReceiver}
          </Button>
        )}
      </View>
    </Card>
  )
}

/** 生源地 is corrected where corrections are asked for; where that is not possible, one asks the school. */
function toCorrection(own: OwnRecord, form: DestinationForm): void {
  void form.saver.flush()
  if (own.mayRequestCorrection) open('correction', { field: 'sourcePlace' })
  else open('ask')
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
