import { attribute, elementsIn, prefixOf } from './xml'

/** Built-in formats that show a day, in Western and Chinese versions of Excel (ECMA-376 §18.8.30). */
const builtInDates = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58])

/** A custom format shows a day if it names a year or a day outside its quoted and bracketed parts. */
const showsDay = (format: string): boolean =>
  /[yd]/iu.test(format.slice(0, 255).replace(/"[^"]{0,255}"|\[[^\]]{0,255}\]|\\./gu, ''))

/** Indexes of the cell styles under which a number is a date. */
export function dateStylesIn(styles: string): ReadonlySet<number> {
  const prefix = prefixOf(styles, 'styleSheet')
  const custom = new Set<number>()
  for (const { tag } of elementsIn(styles, `${prefix}numFmt`)) {
    if (showsDay(attribute(tag, 'formatCode') ?? '')) custom.add(Number(attribute(tag, 'numFmtId')))
  }
  const dates = new Set<number>()
  const [cellFormats] = elementsIn(styles, `${prefix}cellXfs`)
  let index = 0
  for (const { tag } of elementsIn(cellFormats?.inner ?? '', `${prefix}xf`)) {
    const format = Number(attribute(tag, 'numFmtId') ?? 0)
    if (builtInDates.has(format) || custom.has(format)) dates.add(index)
    index += 1
  }
  return dates
}

const dayLength = 86_400_000
/** Day 0 of the two calendars; the first counts a 29 February 1900 that never was. */
const epoch1900 = Date.UTC(1899, 11, 30)
const epoch1904 = Date.UTC(1904, 0, 1)

/** `YYYY-MM-DD` of a spreadsheet's day number; null before March 1900 and after 9999. */
export function dateOfSerial(serial: number, is1904: boolean): string | null {
  if (!(serial >= 61 && serial < 2_958_466)) return null
  const day = Math.floor(serial)
  return new Date((is1904 ? epoch1904 : epoch1900) + day * dayLength).toISOString().slice(0, 10)
}
