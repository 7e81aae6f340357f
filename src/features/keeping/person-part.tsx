import { useRef } from 'react'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { Stack } from '../../components/stack'
import { TextInput } from '../../components/text-input'
import { useTyped } from '../../lib/use-typed'
import { texts } from '../../texts/retention'
import type { Asked, PersonAsked } from './use-person'

const nobody: Asked = { studentNo: '', reason: '' }

const missingIn = ({ studentNo, reason }: Asked): string | null => {
  if (studentNo.trim() === '') return texts.missing.studentNo
  return reason.trim() === '' ? texts.missing.reason : null
}

/** One graduate who asks for the own data, or for its deletion. */
export function PersonPart({ person }: { readonly person: PersonAsked }) {
  const { busy, said, looked, look, forget } = person
  const typed = useRef(nobody)
  const write = (part: Partial<Asked>): void => {
    typed.current = { ...typed.current, ...part }
    forget()
  }
  const { type, missing } = useTyped({ written: nobody, write, missingIn })
  const asked = (): Asked => ({
    studentNo: typed.current.studentNo.trim(),
    reason: typed.current.reason.trim(),
  })
  return (
    <Stack>
      <Banner>{texts.personText}</Banner>
      {looked === null && said !== null && <Banner tone={said.tone}>{said.text}</Banner>}
      <Card>
        <Stack>
          <TextInput name="studentNo" label={texts.studentNo} initial="" maxLength={40} onChange={type} />
          <TextInput
            name="reason"
            label={texts.reason}
            initial=""
            placeholder={texts.reasonPlaceholder}
            maxLength={100}
            onChange={type}
          />
          <Button
            kind="primary"
            wide
            blocked={missing !== null}
            busy={looked === null && busy === 'export' && texts.looking}
            onTap={() => look('export', asked())}
          >
            {missing ?? texts.export}
          </Button>
          <Button
            kind="danger"
            wide
            blocked={missing !== null}
            busy={looked === null && busy === 'erase' && texts.looking}
            onTap={() => look('erase', asked())}
          >
            {texts.erase}
          </Button>
        </Stack>
      </Card>
    </Stack>
  )
}
