import { addPage, CONTENT, dashed, MARGIN, styled, TOP, write, type Sheet } from './sheet'

export interface Head {
  readonly issuer: string
  readonly title: string
  /** What the number is, and the number as it is read aloud. */
  readonly number: readonly [label: string, shown: string]
}

const across = (y: number) => ({ x: MARGIN, y, width: CONTENT })

/** Begins a paper on a new page: issuer, title, number. Answers where its rows begin. */
export function drawHead(sheet: Sheet, { issuer, title, number }: Head): number {
  addPage(sheet)
  const centred = { align: 'center' } as const
  const afterIssuer = write(sheet, issuer, {
    place: across(TOP),
    style: styled(11, { ...centred, ink: 'label', spacing: 0.5 }),
  })
  const afterTitle = write(sheet, title, {
    place: across(afterIssuer + 2),
    style: styled(25, { ...centred, weight: 'strong', spacing: 3 }),
  })
  const afterNumber = write(sheet, `${number[0]}　${number[1]}`, {
    place: across(afterTitle + 4),
    style: styled(11.5, { ...centred, spacing: 0.6 }),
  })
  dashed(sheet, afterNumber + 12)
  return afterNumber + 26
}
