import { useMutation } from '@tanstack/react-query'
import { useRef } from 'react'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { Stack } from '../../components/stack'
import { TextInput } from '../../components/text-input'
import { call, sentenceOf, troubleOf } from '../../lib/cloud'
import { openWorkbook } from '../../lib/open-paper'
import { useTyped } from '../../lib/use-typed'
import { texts } from '../../texts/retention'
import type { Asked, Erasing } from './use-erasing'

const nobody: Asked = { studentNo: '', reason: '' }

const missingIn = ({ studentNo, reason }: Asked): string | null => {
  if (studentNo.trim() === '') return texts.missing.studentNo
  return reason.trim() === '' ? texts.missing.reason : null
}

/** One graduate who asks for the own data, or for its deletion. */
export function PersonPart({ cohortId, erasing }: { readonly cohortId: string; readonly erasing: Erasing }) {
  const typed = useRef(nobody)
  const write = (part: Partial<Asked>): void => {
    typed.current = { ...typed.current, ...part }
  }
  const { type, missing } = useTyped({ written: nobody, write, missingIn })
  const asked = (): Asked => ({
    studentNo: typed.current.studentNo.trim(),
    reason: typed.current.reason.trim(),
  })
  const { mutate, isPending, isSuccess, error } = useMutation({
    mutationFn: async () => openWorkbook(await call('keeping.person', { cohortId, ...asked() })),
  })
  return (
    <Stack>
      <Banner>{texts.personText}</Banner>
      {erasing.done !== null && <Banner tone="success">{erasing.done}</Banner>}
      {erasing.of === null && erasing.problem !== null && <Banner tone="danger">{erasing.problem}</Banner>}
      {error !== null && <Banner tone="danger">{sentenceOf(troubleOf(error))}</Banner>}
      {error === null && isSuccess && <Banner tone="success">{texts.exported}</Banner>}
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
            busy={isPending && texts.exporting}
            onTap={() => mutate()}
          >
            {missing ?? texts.export}
          </Button>
          <Button
            kind="danger"
            wide
            blocked={missing !== null}
            busy={erasing.busy && erasing.of === null && texts.looking}
            onTap={() => erasing.look(asked())}
          >
            {texts.erase}
          </Button>
        </Stack>
      </Card>
    </Stack>
  )
}
