import { prefectureLines, provinceLines } from './divisions-data'
import { retiredLines } from './retired-data'

export type PlaceLevel = 'province' | 'city' | 'county'

/** A division of GB/T 2260, today's or a former one. */
export interface Place {
  /** Six digits. */
  readonly code: string
  /** Own name, such as 海淀区. */
  readonly name: string
  /** With what it lies in, such as 广东省韶关市始兴县; a level that only fills the code is left out. */
  readonly fullName: string
  readonly level: PlaceLevel
}

export interface DivisionTable {
  readonly byCode: ReadonlyMap<string, Place>
  /** Own names of prefectures by the first four digits; '' where that level is no place of its own. */
  readonly cityNames: ReadonlyMap<string, string>
}

const provinces: ReadonlyMap<string, string> = new Map(
  provinceLines.map((line) => [line.slice(0, 2), line.slice(2)] as const),
)

interface Branch {
  readonly prefix: string
  readonly cityName: string
  readonly counties: readonly (readonly [code: string, name: string])[]
}

/** Undoes one line of the data: `3206南通市|12通州区…`. */
function parseLine(line: string): Branch {
  const bar = line.indexOf('|')
  const prefix = line.slice(0, 4)
  const counties = [...line.slice(bar + 1).matchAll(/(\d{2})(\D+)/gu)].map(
    ([, digits = '', name = '']) => [`${prefix}${digits}`, name] as const,
  )
  return { prefix, cityName: line.slice(4, bar), counties }
}

function tableOf(lines: readonly string[], namesBefore: ReadonlyMap<string, string>): DivisionTable {
  const byCode = new Map<string, Place>()
  const cityNames = new Map(namesBefore)
  const add = (code: string, name: string, parts: { above: string; level: PlaceLevel }): void => {
    byCode.set(code, { code, name, fullName: `${parts.above}${name}`, level: parts.level })
  }
  for (const { prefix, cityName, counties } of lines.map(parseLine)) {
    const province = provinces.get(prefix.slice(0, 2)) ?? ''
    const city = cityName === '' ? (namesBefore.get(prefix) ?? '') : cityName
    cityNames.set(prefix, city)
    if (cityName !== '') add(`${prefix}00`, cityName, { above: province, level: 'city' })
    for (const [code, name] of counties) add(code, name, { above: `${province}${city}`, level: 'county' })
  }
  return { byCode, cityNames }
}

function withProvinces(table: DivisionTable): DivisionTable {
  const byCode = new Map(table.byCode)
  for (const [digits, name] of provinces) {
    byCode.set(`${digits}0000`, { code: `${digits}0000`, name, fullName: name, level: 'province' })
  }
  return { ...table, byCode }
}

/** Today's table, with the three regions that have no divisions of their own in GB/T 2260. */
export const divisions: DivisionTable = withProvinces(tableOf(prefectureLines, new Map()))

/** Codes that were in force at some time since 2002 and are no more, with the names they had last. */
export const retiredDivisions: DivisionTable = tableOf(retiredLines, divisions.cityNames)
