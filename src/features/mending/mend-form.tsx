import { View } from '@tarojs/components'
import { askedFields, askedOfArchive, transfersFor } from '../../../domain/destination/asked-fields'
import { ActionBar } from '../../components/action-bar'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { Page } from '../../components/page'
import { OptionPicker } from '../../components/pickers'
import { Stack } from '../../components/stack'
import { TextInput } from '../../components/text-input'
import type { PlacesAsked } from '../../lib/places'
import { texts } from '../../texts/mending'
import { MendField } from './mend-field'
import { categoryOptions, inWords, type Mended } from './model'
import { Picked } from './picked-field'
import { useMend, type Mend } from './use-mend'
import { useMendingTimes } from './use-mending-times'
import './mending.css'

/** As the contract has it. Characters. */
const REASON_LENGTH = 100

export interface MendFormProps {
  readonly view: Mended
  readonly cohortId: string
  readonly places: PlacesAsked
  readonly onAskAgain: () => void
  /** Back to what stands; `said`: what was done, or null where nothing was. */
  readonly onClose: (said: string | null) => void
}

/** 更正去向: the fields of the category and of the archive's way, and why; what it ends is said before. */
export function MendForm({ view, cohortId, places, onAskAgain, onClose }: MendFormProps) {
  const mend = useMend({ view, places: places.places, onAskAgain, onSaved: () => onClose(texts.corrected) })
  const times = useMendingTimes(cohortId)
  const { values, errors, choose } = mend
  const table = view.categoryTable
  const fieldsOf = (fields: ReturnType<typeof askedFields>) =>
    fields.map((field) => (
      <MendField
        key={field.name}
        field={field}
        value={values[field.name] ?? ''}
        before={view.frozen[field.name] ?? ''}
        version={view.seen?.digest ?? ''}
        error={errors[field.name]}
        places={places.places}
        onType={mend.type}
        onChoose={choose}
      />
    ))
  const going = askedFields(table, values)
  const category = values['category'] ?? ''
  const transfer = values['archive.transfer'] ?? ''
  const { suiting, more } = transfersFor(table, values)
  return (
    <Page
      title={texts.mendTitle}
      onBack={mend.busy ? undefined : () => onClose(null)}
      bar={<FormBar mend={mend} times={times} />}
    >
      <Banner tone={view.confirmedAt === null ? 'info' : 'warn'}>
        {view.confirmedAt === null ? texts.tells : texts.voids}
      </Banner>
      {places.failed && (
        <Banner tone="warn">
          <View>{texts.placesMissing}</View>
          <Button small onTap={places.again}>
            {texts.placesAgain}
          </Button>
        </Banner>
      )}
      <Card title={texts.going}>
        <Stack>
          <Picked
            label={texts.category}
            required
            value={category === '' ? '' : inWords(table, ['category', category], () => null)}
            icon="chevron-down"
            error={errors['category']}
          >
            {(box) => (
              <OptionPicker
                options={categoryOptions(table)}
                value={category}
                onPick={(code) => choose('category', code)}
              >
                {box}
              </OptionPicker>
            )}
          </Picked>
          {fieldsOf(going)}
        </Stack>
      </Card>
      <Card title={texts.archive}>
        <Stack>
          <Picked
            label={texts.transfer}
            required
            value={transfer}
            icon="chevron-down"
            error={errors['archive.transfer']}
          >
            {(box) => (
              <OptionPicker
                options={[...suiting, ...more].map((kind) => ({ value: kind, label: kind }))}
                value={transfer}
                onPick={(kind) => choose('archive.transfer', kind)}
              >
                {box}
              </OptionPicker>
            )}
          </Picked>
          {fieldsOf(askedOfArchive(transfer))}
        </Stack>
      </Card>
      <Card>
        <TextInput
          name="reason"
          label={texts.reason}
          initial={mend.reason}
          placeholder={texts.reasonPlaceholder}
          hint={texts.reasonHint}
          maxLength={REASON_LENGTH}
          onChange={mend.write}
        />
      </Card>
    </Page>
  )
}

/** The sentence of a refusal stands where the button was pressed, however far down the form is read. */
function FormBar({ mend, times }: { readonly mend: Mend; readonly times: string }) {
  const { changed, reasoned, busy, save, problem } = mend
  const label = changed === 0 ? texts.unchanged : reasoned ? texts.save(changed) : texts.writeReason
  return (
    <ActionBar
      above={
        problem !== null && (
          <View className="qh-mend-refused">
            <Banner tone="danger">{`${problem}${times}`}</Banner>
          </View>
        )
      }
    >
      <Button
        kind="primary"
        icon={changed > 0 && reasoned ? 'check' : undefined}
        blocked={changed === 0 || !reasoned}
        busy={busy && texts.saving}
        onTap={save}
      >
        {label}
      </Button>
    </ActionBar>
  )
}
