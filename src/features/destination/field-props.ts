import type { AskedField } from '../../../domain/destination/asked-fields'
import type { DestinationForm } from './use-destination-form'

/** What a field asks of the form that it belongs to. */
export type FieldForm = Pick<DestinationForm, 'errors' | 'type' | 'choose' | 'pick'>

/** One field with its value, whatever its kind. */
export interface FieldProps {
  readonly field: AskedField
  readonly value: string
  readonly form: FieldForm
  readonly aside: string | undefined
  readonly hint: string | undefined
}
