import { pinyin } from 'pinyin-pro'

/**
 * Names that are read otherwise than their characters usually are, and which pinyin-pro 3.29 reads wrongly:
 * 《现代汉语词典》 gives these readings for places.
 */
const localReadings: Readonly<Record<string, string>> = {
  乐清市: 'yqs',
  民乐县: 'mlx',
  单县: 'sx',
  繁峙县: 'fsx',
  泌阳县: 'byx',
  洪洞县: 'htx',
  蔚县: 'yx',
  宕昌县: 'tcx',
  筠连县: 'jlx',
  浚县: 'xx',
  尉犁县: 'ylx',
  涡阳县: 'gyx',
  歙县: 'sx',
  召陵区: 'slq',
}

const read = (name: string): string =>
  localReadings[name] ??
  pinyin(name, { pattern: 'first', toneType: 'none', type: 'array' })
    .map((letter) => letter.slice(0, 1))
    .join('')

/** How often each character begins with each letter in these names. */
function lettersOf(names: readonly string[]): Map<string, Map<string, number>> {
  const letters = new Map<string, Map<string, number>>()
  for (const name of names) {
    const initials = read(name)
    for (const [index, character] of [...name].entries()) {
      const counts = letters.get(character) ?? new Map<string, number>()
      const letter = initials[index] ?? ''
      letters.set(character, counts.set(letter, (counts.get(letter) ?? 0) + 1))
    }
  }
  return letters
}

/**
 * The initials of names for a phone, which has no dictionary: `a阿安…;b巴…` with each character below its usual
 * letter, and `东阿县dex;…` for the names that are read otherwise.
 */
export function packedInitials(names: readonly string[]): { initials: string; readings: string } {
  const usual = new Map(
    [...lettersOf(names)].map(([character, counts]) => {
      const [most] = [...counts].sort(([, one], [, other]) => other - one)
      return [character, most?.[0] ?? '']
    }),
  )
  const plain = (name: string): string => [...name].map((character) => usual.get(character)).join('')
  const letters = [...new Set(usual.values())].sort()
  const initials = letters.map((letter) => {
    const characters = [...usual].filter(([, own]) => own === letter).map(([character]) => character)
    return `${letter}${characters.join('')}`
  })
  const readings = [...new Set(names)].filter((name) => read(name) !== plain(name))
  return {
    initials: initials.join(';'),
    readings: readings.map((name) => `${name}${read(name)}`).join(';'),
  }
}
