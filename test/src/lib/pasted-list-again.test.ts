/**
 * @jest-environment jsdom
 */
import { usePastedList, type PastedList, type RowAnswer } from '../../../src/lib/pasted-list'
import { runningHook, type Running } from '../support/running-hook'

jest.mock('@tarojs/taro', () => ({ __esModule: true, default: {} }))

type List = PastedList<{ lines: string }, readonly string[], RowAnswer>

/** A page with a list; the server refuses whom it is told to, and writes down who came. */
async function aPage(refused: readonly string[]): Promise<{ page: Running<List>; came: string[][] }> {
  const came: string[][] = []
  const nothing = { lines: '' }
  const page = await runningHook(() =>
    usePastedList<{ lines: string }, readonly string[], string, RowAnswer>({
      kept: { nothing, read: () => nothing, keep: () => undefined, forget: () => undefined },
      parse: ({ lines }) => lines.split(' '),
      rowsOf: (rows) => rows,
      numberOf: (row) => row,
      keyOf: (row) => row,
      size: 2,
      sendPart: (part) => {
        came.push([...part])
        return Promise.resolve(
          part.map((one) => ({ studentNo: one, refused: refused.includes(one) ? 'notFound' : null })),
        )
      },
      withRows: (_written, rows) => ({ lines: rows.join(' ') }),
      trouble: null,
      reset: () => undefined,
    }),
  )
  return { page, came }
}

async function sent(page: Running<List>, lines: string): Promise<void> {
  await page.act(({ choose }) => choose({ lines }))
  await page.act(({ check }) => check())
  await page.act(({ send }) => send())
}

test('After those that were refused are mended, a graduate who was done before can be sent again: it may have been taken back.', async () => {
  const { page, came } = await aPage(['B'])
  await sent(page, 'A B')
  expect(page.now().answered.map(({ refused }) => refused)).toEqual([null, 'notFound'])
  await page.act(({ retry }) => retry())
  expect(page.now().written).toEqual({ lines: 'B' })
  await sent(page, 'A')
  expect(came).toEqual([['A', 'B'], ['A']])
  expect(page.now().answered).toEqual([{ studentNo: 'A', refused: null }])
})

test('What was refused is asked once more after it was mended.', async () => {
  const { page, came } = await aPage(['B'])
  await sent(page, 'A B')
  await page.act(({ retry }) => retry())
  await sent(page, 'B')
  expect(came).toEqual([['A', 'B'], ['B']])
})
