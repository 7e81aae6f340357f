/** Endings of division names that the packed data writes as one letter; `.` ends a name that has none. */
export const suffixMarks: Readonly<Record<string, string>> = {
  z: '族自治县',
  x: '县',
  q: '区',
  s: '市',
  b: '旗',
  e: '街道',
  t: '镇',
  '.': '',
}

/** What scripts/divisions.ts writes. */
export interface PackedDivisions {
  readonly provinces: string
  readonly today: string
  readonly former: string
}

export interface Division {
  /** Six digits. */
  readonly code: string
  readonly name: string
  readonly fullName: string
  /** Of a code that is no longer in force: today's one, or null where the person has to choose again. */
  readonly successor?: string | null
}

export interface PlaceTable {
  /** Full name of a code, today's or a former one. */
  readonly nameOf: (code: string) => string | null
  readonly byCode: (code: string) => Division | null
  /** What lies directly in a province or city; `''` asks for the provinces. */
  readonly within: (code: string) => readonly Division[]
  /** From the province down to the code itself. */
  readonly pathOf: (code: string) => readonly Division[]
  /** Today's places whose own name begins with or contains the text; former names lead to today's place. */
  readonly search: (text: string) => readonly Found[]
}

export interface Found {
  readonly place: Division
  /** The former name that was asked for. */
  readonly formerly?: string
}

const MOST_FOUND = 30

interface Line {
  readonly prefix: string
  readonly cityName: string
  readonly citySuccessor: string
  readonly counties: readonly { readonly code: string; readonly name: string; readonly successor: string }[]
}

const successorCode = (prefix: string, packed: string): string =>
  packed.startsWith('=') ? `${prefix}${packed.slice(1)}` : packed.slice(1)

function parseLine(line: string): Line {
  const bar = line.indexOf('|')
  const prefix = line.slice(0, 4)
  const [, cityName = '', citySuccessor = ''] = /^(.*?)([=+]\d+)?$/.exec(line.slice(4, bar)) ?? []
  let last = 0
  const counties = [...line.slice(bar + 1).matchAll(/(\d{2})?([^\da-z.=+]+)([a-z.])(=\d{2}|\+\d{6})?/g)].map(
    ([, digits, stem = '', mark = '', successor = '']) => {
      last = digits === undefined ? last + 1 : Number(digits)
      const code = `${prefix}${String(last).padStart(2, '0')}`
      const name = `${stem}${suffixMarks[mark] ?? ''}`
      return { code, name, successor: successorCode(prefix, successor) }
    },
  )
  return { prefix, cityName, citySuccessor: successorCode(prefix, citySuccessor), counties }
}

const lines = (packed: string): Line[] => (packed === '' ? [] : packed.split(';').map(parseLine))

/** Reads the packed data: once, when a page first needs a place. */
export function placeTable(packed: PackedDivisions): PlaceTable {
  const today = new Map<string, Division>()
  const former = new Map<string, Division>()
  const inside = new Map<string, Division[]>()
  const cityNames = new Map<string, string>()
  const put = (division: Division, above: string): void => {
    today.set(division.code, division)
    inside.set(above, [...(inside.get(above) ?? []), division])
  }
  for (const line of packed.provinces.split(';')) {
    const name = line.slice(2)
    put({ code: `${line.slice(0, 2)}0000`, name, fullName: name }, '')
  }
  const provinceName = (code: string): string => today.get(`${code.slice(0, 2)}0000`)?.name ?? ''
  for (const { prefix, cityName, counties } of lines(packed.today)) {
    const province = `${prefix.slice(0, 2)}0000`
    const city = `${prefix}00`
    cityNames.set(prefix, cityName)
    if (cityName !== '')
      put({ code: city, name: cityName, fullName: `${provinceName(city)}${cityName}` }, province)
    for (const { code, name } of counties)
      put(
        { code, name, fullName: `${provinceName(code)}${cityName}${name}` },
        cityName === '' ? province : city,
      )
  }
  for (const { prefix, cityName, citySuccessor, counties } of lines(packed.former)) {
    const city = cityName === '' ? (cityNames.get(prefix) ?? '') : cityName
    const add = (code: string, name: string, parts: { above: string; successor: string }): void => {
      const successor = parts.successor === '' ? null : parts.successor
      former.set(code, { code, name, fullName: `${provinceName(code)}${parts.above}${name}`, successor })
    }
    if (cityName !== '') add(`${prefix}00`, cityName, { above: '', successor: citySuccessor })
    for (const { code, name, successor } of counties) add(code, name, { above: city, successor })
  }

  const byCode = (code: string): Division | null => today.get(code) ?? former.get(code) ?? null
  const pathOf = (code: string): readonly Division[] =>
    [...new Set([`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`, code])].flatMap((one) => {
      const place = today.get(one)
      return place === undefined ? [] : [place]
    })
  return {
    nameOf: (code) => byCode(code)?.fullName ?? null,
    byCode,
    within: (code) => inside.get(code) ?? [],
    pathOf,
    search: (text) => found(text, today, former),
  }
}

function found(
  text: string,
  today: ReadonlyMap<string, Division>,
  former: ReadonlyMap<string, Division>,
): readonly Found[] {
  if (text === '') return []
  const begins: Found[] = []
  const contains: Found[] = []
  for (const place of today.values()) {
    if (place.name.startsWith(text)) begins.push({ place })
    else if (place.fullName.includes(text)) contains.push({ place })
  }
  const renamed: Found[] = []
  for (const { name, successor } of former.values()) {
    const place = typeof successor === 'string' ? today.get(successor) : undefined
    if (place !== undefined && name.startsWith(text) && !place.name.startsWith(text))
      renamed.push({ place, formerly: name })
  }
  return [...begins, ...renamed, ...contains].slice(0, MOST_FOUND)
}
