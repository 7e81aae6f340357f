/**
 * Writes src/packages/geo/divisions.js, the division data that a phone downloads when it first needs it,
 * from domain/places: `npx tsx scripts/divisions.ts`. src/lib/place-table.ts reads it again.
 */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { prefectureLines, provinceLines } from '../domain/places/divisions-data'
import { retiredLines } from '../domain/places/retired-data'
import { successorOf } from '../domain/places/places'
import { suffixMarks } from '../src/lib/place-table'

const endings = Object.entries(suffixMarks).sort(([, a], [, b]) => b.length - a.length)

/** `隆昌市` → `隆昌s`: the commonest endings are one letter. */
function packedName(name: string): string {
  const ending = endings.find(([mark, text]) => mark !== '.' && name.endsWith(text))
  return ending === undefined ? `${name}.` : `${name.slice(0, -ending[1].length)}${ending[0]}`
}

/** `=81` in the same prefecture, `+510181` elsewhere, nothing where the person has to choose again. */
function packedSuccessor(code: string): string {
  const to = successorOf(code)?.code ?? ''
  if (to === '') return ''
  return to.startsWith(code.slice(0, 4)) ? `=${to.slice(4)}` : `+${to}`
}

/** One prefecture: `5110内江市|02市中q11东兴q…` with every code that follows its neighbour left out. */
function packedLine(line: string, successor: (code: string) => string): string {
  const bar = line.indexOf('|')
  const prefix = line.slice(0, 4)
  const cityName = line.slice(4, bar)
  let last = 0
  const counties = [...line.slice(bar + 1).matchAll(/(\d{2})(\D+)/gu)].map(([, digits = '', name = '']) => {
    const follows = Number(digits) === last + 1
    last = Number(digits)
    return `${follows ? '' : digits}${packedName(name)}${successor(`${prefix}${digits}`)}`
  })
  const city = cityName === '' ? '' : `${cityName}${successor(`${prefix}00`)}`
  return `${prefix}${city}|${counties.join('')}`
}

/** The whole file: CommonJS, as WeChat loads it; the braces hold JSON, as the browser reads it. */
export function divisionsFile(): string {
  const packed = {
    provinces: provinceLines.join(';'),
    today: prefectureLines.map((line) => packedLine(line, () => '')).join(';'),
    former: retiredLines.map((line) => packedLine(line, packedSuccessor)).join(';'),
  }
  return `module.exports = ${JSON.stringify(packed)}\n`
}

export const divisionsPath = path.join(__dirname, '..', 'src/packages/geo/divisions.js')

if (require.main === module) writeFileSync(divisionsPath, divisionsFile())
