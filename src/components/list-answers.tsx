import Taro from '@tarojs/taro'
import { sentenceOfCode } from '../lib/cloud'
import type { PastedList, RowAnswer } from '../lib/pasted-list'
import { ActionBar } from './action-bar'
import { Banner } from './banner'
import { Button } from './button'
import { ListRow, RowsCard, type ListRowProps } from './list-row'
import { Page } from './page'

/** What a page says of its list after it was sent; of counts. */
export interface AnswerWords {
  readonly done: string
  readonly allDone: (count: number) => string
  readonly someDone: (done: number, refused: number) => string
  /** Copies the numbers that were refused. */
  readonly copy: string
  readonly retry: (count: number) => string
  readonly another: string
  readonly more: (count: number) => string
  /** Where the common sentence is about a page and not about a line of a list. */
  readonly refusals: Readonly<Record<string, string>>
}

export interface ListAnswersProps<Answer extends RowAnswer> {
  readonly title: string
  readonly words: AnswerWords
  readonly state: Pick<PastedList<object, unknown, Answer>, 'answered' | 'retry' | 'another'>
  /** What a row says otherwise than its number, its sign and why it was refused. */
  readonly rowOf?: (answer: Answer) => ListRowProps
}

/** What came of each line; those that were refused come first, and may be mended and sent again. */
export function ListAnswers<Answer extends RowAnswer>(props: ListAnswersProps<Answer>) {
  const { title, words, state, rowOf } = props
  const { answered, retry, another } = state
  const refused = answered.filter((one) => one.refused !== null)
  const sorted = [...refused, ...answered.filter((one) => one.refused === null)]
  const copy = (): void => {
    const data = refused.map(({ studentNo }) => studentNo).join('\n')
    void Taro.setClipboardData({ data }).catch(() => undefined)
  }
  return (
    <Page
      title={title}
      bar={
        <ActionBar>
          {refused.length > 0 && <Button onTap={another}>{words.another}</Button>}
          <Button kind="primary" onTap={refused.length > 0 ? retry : another}>
            {refused.length > 0 ? words.retry(refused.length) : words.another}
          </Button>
        </ActionBar>
      }
    >
      <Banner tone={refused.length === 0 ? 'success' : 'warn'}>
        {refused.length === 0
          ? words.allDone(answered.length)
          : words.someDone(answered.length - refused.length, refused.length)}
      </Banner>
      {refused.length > 0 && (
        <Button kind="text" icon="copy" onTap={copy}>
          {words.copy}
        </Button>
      )}
      <RowsCard all={sorted} more={words.more}>
        {(one) => {
          const { studentNo, refused: why } = one
          return (
            <ListRow
              key={studentNo}
              head={studentNo}
              sign={why === null ? { word: words.done } : null}
              {...rowOf?.(one)}
              whys={[
                ...(why === null ? [] : [words.refusals[why] ?? sentenceOfCode(why)]),
                ...(rowOf?.(one).whys ?? []),
              ]}
            />
          )
        }}
      </RowsCard>
    </Page>
  )
}
