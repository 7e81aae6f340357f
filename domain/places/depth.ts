/** 地级市 without counties of their own (GB/T 2260): 嘉峪关, 东莞, 中山, 儋州. What the table lists below them are towns. */
export const undividedCities: ReadonlySet<string> = new Set(['620200', '441900', '442000', '460400'])

/**
 * Whether a code of today is as deep as the cohort asks: to the county (seed D, municipalities to the
 * district) or to the city (seed H ③: 填写到市一级即可，直辖市填写到区一级). Hong Kong, Macao and Taiwan have no
 * deeper level that everybody knows, so any level stands.
 */
export function isDeepEnough(code: string, depth: 'city' | 'county'): boolean {
  if (/^(71|81|82)/.test(code) || undividedCities.has(code) || !code.endsWith('00')) return true
  const isCity = !code.endsWith('0000') && !/^(11|12|31|50)/.test(code)
  return depth === 'city' && isCity
}
