import { View } from '@tarojs/components'
import { useState } from 'react'
import { problemSentences } from '../../../domain/messages'
import { fields, type FieldKey } from '../../../domain/registration/fields'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { TextInput, type TextInputProps } from '../../components/text-input'
import { texts as kitTexts } from '../../texts/kit'
import { rosterSays, texts } from '../../texts/source'
import { helpFor, lockAhead } from './field-help'
import type { FieldView } from './model'
import './contact-inputs.css'

/** Keyboards: digits only where nothing else is ever right. */
const types: Readonly<Partial<Record<FieldKey, TextInputProps['type']>>> = {
  qq: 'number',
  postcode: 'number',
}

export interface ContactInputsProps {
  views: readonly FieldView[]
  onType: (field: string, value: string) => void
  /** The person has left an input: what is wrong with it is said now. */
  onLeave: () => void
  markMissing: boolean
}

/** The section whose fields are typed, on the page itself. */
export function ContactInputs({ views, ...rest }: ContactInputsProps) {
  return (
    <Card>
      {views.map((view) => (
        <View key={view.key} className="qh-src-input">
          <ContactInput view={view} {...rest} />
        </View>
      ))}
    </Card>
  )
}

interface ContactInputProps extends Omit<ContactInputsProps, 'views'> {
  view: FieldView
}

function ContactInput({ view, onType, onLeave, markMissing }: ContactInputProps) {
  const { key, label, value, roster, changed, fieldClass } = view
  // As it stood when the page opened, or the roster's taken over since: a save must not put an older text back
  // under the typing finger.
  const [standing, setStanding] = useState({ text: value, version: 0 })
  const problem = view.problem ?? (markMissing && view.missing ? 'required' : null)
  const differs = changed && roster !== ''
  const hint = differs ? rosterSays(roster) : (lockAhead(view) ?? helpFor(view))
  const takeRoster = (): void => {
    setStanding({ text: roster, version: standing.version + 1 })
    onType(key, roster)
    onLeave()
  }
  return (
    <>
      <TextInput
        name={key}
        label={label}
        initial={standing.text}
        version={standing.version}
        onChange={onType}
        onLeave={onLeave}
        type={types[key] ?? 'text'}
        maxLength={fields[key].maxLength}
        multiline={key === 'address'}
        {...(fieldClass === 'proof' && { aside: kitTexts.fieldClasses.proof })}
        {...(problem !== null && { error: problemSentences[problem] })}
        {...(hint !== undefined && { hint })}
      />
      {differs && (
        <Button kind="text" onTap={takeRoster}>
          {texts.useRoster}
        </Button>
      )}
    </>
  )
}
