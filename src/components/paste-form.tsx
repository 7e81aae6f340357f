import type { ReactNode } from 'react'
import type { NamedList } from '../lib/kept-list'
import { useTyped } from '../lib/use-typed'
import { ActionBar } from './action-bar'
import { Banner } from './banner'
import { Button } from './button'
import { Card } from './card'
import { Page } from './page'
import { TextInput } from './text-input'

/** Some hundred graduates, or a season's list, in one paste. Characters. */
const LIST_LENGTH = 400_000
const NAME_LENGTH = 80

export interface PasteWords {
  readonly title: string
  readonly rule: string
  readonly name: string
  readonly namePlaceholder: string
  readonly nameHint: string
  readonly lines: string
  readonly linesPlaceholder: string
  readonly linesHint: string
  readonly preview: string
}

export interface PasteFormProps {
  readonly words: PasteWords
  readonly picker: ReactNode
  readonly written: NamedList
  readonly write: (part: Partial<NamedList>) => void
  readonly check: () => void
  /** What is lacking, as the button says it; null: nothing is. */
  readonly missingIn: (written: NamedList) => string | null
  /** What is wrong with what was pasted, in a sentence. */
  readonly wrongIn?: (written: NamedList) => string | null
}

/** A list with a name, pasted. */
export function PasteForm(props: PasteFormProps) {
  const { words, picker, written, write, check, missingIn, wrongIn } = props
  const { type, texted, missing } = useTyped({ written, write, missingIn })
  const wrong = wrongIn?.(texted) ?? null
  return (
    <Page
      title={words.title}
      bar={
        <ActionBar>
          <Button kind="primary" blocked={missing !== null} onTap={check}>
            {missing ?? words.preview}
          </Button>
        </ActionBar>
      }
    >
      {picker}
      <Banner>{words.rule}</Banner>
      {wrong !== null && <Banner tone="danger">{wrong}</Banner>}
      <Card>
        <TextInput
          name="name"
          label={words.name}
          initial={written.name}
          placeholder={words.namePlaceholder}
          hint={words.nameHint}
          maxLength={NAME_LENGTH}
          onChange={type}
        />
      </Card>
      <Card>
        <TextInput
          name="lines"
          label={words.lines}
          initial={written.lines}
          placeholder={words.linesPlaceholder}
          hint={words.linesHint}
          maxLength={LIST_LENGTH}
          multiline
          onChange={type}
        />
      </Card>
    </Page>
  )
}
