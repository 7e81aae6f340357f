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
  /** `a阿安…;b巴…`: characters below the letter they begin with. */
  readonly initials: string
  /** `东阿县dex;…`: names that are read otherwise. */
  readonly readings: string
}

/** Why a former code leads to today's one: the same name in the same prefecture, only the kind changed, or merged. */
export interface Succession {
  readonly reason: 'sameName' | 'sameStem' | 'merged'
  /** Of a merger, when; null otherwise. */
  readonly year: number | null
}

export interface Division {
  /** Six digits. */
  readonly code: string
  readonly name: string
  readonly fullName: string
  /** Of a code that is no longer in force: today's one, or null where the person has to choose again. */
  readonly successor?: string | null
  readonly succession?: Succession
}

export interface PlaceTable {
  /** Full name of a code, today's or a former one. */
  readonly nameOf: (code: string) => string | null
  readonly byCode: (code: string) => Division | null
  /** What lies directly in a province or city; `''` asks for the provinces. */
  readonly within: (code: string) => readonly Division[]
  /** From the province down to the code itself. */
  readonly pathOf: (code: string) => readonly Division[]
  /**
   * Today's places whose own name begins with or contains the text, or begins with these initials in pinyin;
   * former names lead to today's place.
   */
  readonly search: (text: string) => readonly Found[]
}

export interface Found {
  readonly place: Division
  /** The former name that was asked for. */
  readonly formerly?: string
  readonly succession?: Succession
}

const MOST_FOUND = 30

interface Line {
  readonly prefix: string
  readonly cityName: string
  readonly citySuccessor: Heir
  readonly counties: readonly { readonly code: string; readonly name: string; readonly successor: Heir }[]
}

/** What follows a former code, or null where the person has to choose. */
type Heir = { readonly code: string; readonly succession: Succession } | null

const reasons: Readonly<Record<string, Succession['reason']>> = { n: 'sameName', t: 'sameStem', m: 'merged' }

/** `=81n`, `+510181m16`, ''. */
function heirOf(prefix: string, packed: string): Heir {
  const [, where = '', digits = '', mark = '', year] = /^([=+])(\d+)([ntm])(\d{2})?$/.exec(packed) ?? []
  const reason = reasons[mark]
  if (reason === undefined) return null
  const code = where === '=' ? `${prefix}${digits}` : digits
  return { code, succession: { reason, year: year === undefined ? null : 2000 + Number(year) } }
}

function parseLine(line: string): Line {
  const bar = line.indexOf('|')
  const prefix = line.slice(0, 4)
  const [, cityName = '', citySuccessor = ''] =
    /^(.*?)([=+]\d+[ntm](?:\d{2})?)?$/.exec(line.slice(4, bar)) ?? []
  let last = 0
  const counties = [
    ...line.slice(bar + 1).matchAll(/(\d{2})?([^\da-z.=+]+)([a-z.])((?:=\d{2}|\+\d{6})(?:[nt]|m\d{2}))?/g),
  ].map(([, digits, stem = '', mark = '', successor = '']) => {
    last = digits === undefined ? last + 1 : Number(digits)
    const code = `${prefix}${String(last).padStart(2, '0')}`
    const name = `${stem}${suffixMarks[mark] ?? ''}`
    return { code, name, successor: heirOf(prefix, successor) }
  })
  return { prefix, cityName, citySuccessor: heirOf(prefix, citySuccessor), counties }
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
    const add = (code: string, name: string, parts: { above: string; heir: Heir }): void => {
      const { above, heir } = parts
      former.set(code, {
        code,
        name,
        fullName: `${provinceName(code)}${above}${name}`,
        successor: heir?.code ?? null,
        ...(heir !== null && { succession: heir.succession }),
      })
    }
    if (cityName !== '') add(`${prefix}00`, cityName, { above: '', heir: citySuccessor })
    for (const { code, name, successor } of counties) add(code, name, { above: city, heir: successor })
  }

  const initials = initialsIn(packed)
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
    search: (text) => found(text, { today, former, initials }),
  }
}

/** How a name is searched by the letters its characters begin with in pinyin. */
function initialsIn({ initials, readings }: PackedDivisions): (name: string) => string {
  const letters = new Map(
    initials.split(';').flatMap((line) => [...line.slice(1)].map((one) => [one, line.slice(0, 1)] as const)),
  )
  const own = new Map(
    [...readings.matchAll(/([^a-z;]+)([a-z]+)/g)].map(([, name = '', reading = '']) => [name, reading]),
  )
  return (name) => own.get(name) ?? [...name].map((character) => letters.get(character) ?? '').join('')
}

interface Searched {
  readonly today: ReadonlyMap<string, Division>
  readonly former: ReadonlyMap<string, Division>
  readonly initials: (name: string) => string
}

function found(text: string, { today, former, initials }: Searched): readonly Found[] {
  if (text === '') return []
  if (/^[a-z]+$/i.test(text)) {
    const wanted = text.toLowerCase()
    const read = [...today.values()].filter(({ name }) => initials(name).startsWith(wanted))
    return read.slice(0, MOST_FOUND).map((place) => ({ place }))
  }
  const begins: Found[] = []
  const contains: Found[] = []
  for (const place of today.values()) {
    if (place.name.startsWith(text)) begins.push({ place })
    else if (place.fullName.includes(text)) contains.push({ place })
  }
  const renamed: Found[] = []
  for (const { name, successor, succession } of former.values()) {
    const place = typeof successor === 'string' ? today.get(successor) : undefined
    if (place !== undefined && name.startsWith(text) && !place.name.startsWith(text))
      renamed.push({ place, formerly: name, ...(succession !== undefined && { succession }) })
  }
  return [...begins, ...renamed, ...contains].slice(0, MOST_FOUND)
}
