import type { ReactNode } from 'react'
import { problemSentences } from '../../../domain/messages'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { Card, SectionHead } from '../../components/card'
import { Stack } from '../../components/stack'
import { nthRow, texts } from '../../texts/resume'
import { hasRoom, type List } from './model'
import type { ResumeForm } from './use-resume'

export interface RowsProps {
  readonly form: ResumeForm
  readonly list: Exclude<List, 'awards'>
  readonly title: string
  /** What adds one more. */
  readonly add: string
  readonly onRemove: (index: number) => void
  /** What is entered in the row at this place. */
  readonly children: (index: number) => ReactNode
}

/** Rows of one list, each on a card of its own, added and taken away. */
export function Rows({ form, list, title, add, onRemove, children }: RowsProps) {
  const problem = form.problems[list]
  return (
    <Stack>
      <SectionHead title={title} />
      {form.content[list].map((_, index) => (
        <Card
          key={`${String(form.version)} ${String(index)}`}
          title={nthRow(index)}
          aside={
            <Button kind="text" small onTap={() => onRemove(index)}>
              {texts.remove}
            </Button>
          }
        >
          {children(index)}
        </Card>
      ))}
      {problem !== undefined && <Banner tone="danger">{problemSentences[problem]}</Banner>}
      {hasRoom(form.content, list) && (
        <Button wide icon="plus" onTap={() => form.add(list)}>
          {add}
        </Button>
      )}
    </Stack>
  )
}
