import { memo } from 'react'
import { Radio } from '../../components/choice'

export interface OptionProps {
  /** Handed to `onTap`, so that one stable callback serves every option. */
  value: string
  label: string
  help?: string | undefined
  on: boolean
  onTap: (value: string) => void
}

/** One line of a list to choose from; drawn again only when it is chosen or left. */
export const Option = memo(function Option({ value, label, help, on, onTap }: OptionProps) {
  return <Radio on={on} label={label} help={help} onTap={() => onTap(value)} />
})
