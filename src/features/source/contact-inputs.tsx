import { View } from '@tarojs/components'
import { useState } from 'react'
import { problemSentences } from '../../../domain/messages'
import { fields, type FieldKey } from '../../../domain/registration/fields'
import { Card } from '../../components/card'
import { TextInput, type TextInputProps } from '../../components/text-input'
import { texts as kitTexts } from '../../texts/kit'
import { rosterSays, texts } from '../../texts/source'
import type { FieldView } from './model'
import './contact-inputs.css'

/** Keyboards: digits only where nothing else is ever right. */
const types: Readonly<Partial<Record<FieldKey, TextInputProps['type']>>> = {
  qq: 'number',
  postcode: 'number',
}
const helps: Readonly<Partial<Record<FieldKey, string>>> = texts.contactHelp

export interface ContactInputsProps {
  views: readonly FieldView[]
  onType: (field: string, value: string) => void
  markMissing: boolean
}

/** The section whose fields are typed, on the page itself. */
export function ContactInputs({ views, onType, markMissing }: ContactInputsProps) {
  return (
    <Card>
      {views.map((view) => (
        <View key={view.key} className="qh-src-input">
          <ContactInput view={view} onType={onType} markMissing={markMissing} />
        </View>
      ))}
    </Card>
  )
}

interface ContactInputProps extends Omit<ContactInputsProps, 'views'> {
  view: FieldView
}

function ContactInput({ view, onType, markMissing }: ContactInputProps) {
  const { key, label, value, roster, changed, fieldClass } = view
  // As it stood when the page opened: a save must not put an older text back under the typing finger.
  const [initial] = useState(value)
  const problem = view.problem ?? (markMissing && view.missing ? 'required' : null)
  const hint = changed && roster !== '' ? rosterSays(roster) : helps[key]
  return (
    <TextInput
      name={key}
      label={label}
      initial={initial}
      onChange={onType}
      type={types[key] ?? 'text'}
      maxLength={fields[key].maxLength}
      multiline={key === 'address'}
      {...(fieldClass === 'proof' && { aside: kitTexts.fieldClasses.proof })}
      {...(problem !== null && { error: problemSentences[problem] })}
      {...(hint !== undefined && { hint })}
    />
  )
}
