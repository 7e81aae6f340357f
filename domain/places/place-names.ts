import { divisions, type Place } from './divisions'

/** Short forms of the provinces whose short form is not simply the name without 省 or 市. */
const shortProvinces: Readonly<Record<string, string>> = {
  内蒙古自治区: '内蒙古',
  广西壮族自治区: '广西',
  西藏自治区: '西藏',
  宁夏回族自治区: '宁夏',
  新疆维吾尔自治区: '新疆',
  香港特别行政区: '香港',
  澳门特别行政区: '澳门',
}

/** Words that fill the second level of a name and are no place: 湖北省·省直辖县·仙桃市. */
const fillers = ['', '市辖区', '省直辖县', '省直辖县级行政区划', '自治区直辖县级行政区划', '县'] as const

const provinceNameOf = (code: string): string => divisions.byCode.get(`${code.slice(0, 2)}0000`)?.name ?? ''
const cityNameOf = (code: string): string => divisions.cityNames.get(code.slice(0, 4)) ?? ''

const provinceForms = (name: string): readonly string[] => {
  const short = Object.hasOwn(shortProvinces, name) ? shortProvinces[name] : undefined
  return [name, short ?? name.slice(0, -1)]
}

/** What may stand between the province and the place's own name. */
function middles(place: Place): readonly string[] {
  if (place.level !== 'county') return ['']
  const city = cityNameOf(place.code)
  if (city !== '') return [city]
  const province = provinceNameOf(place.code)
  return province.endsWith('市') ? [...fillers, province] : fillers
}

/** Every way in which a place is written in full. */
export function spellingsOf(place: Place): readonly string[] {
  const forms = provinceForms(provinceNameOf(place.code))
  if (place.level === 'province') {
    // 北京市 is also written 北京市北京市 where a form asks for province and city apart.
    return place.name.endsWith('市') ? [...forms, `${place.name}${place.name}`] : [...forms]
  }
  return forms.flatMap((form) => middles(place).map((middle) => `${form}${middle}${place.name}`))
}

/** Shorter ways, which count only where one place in the country has them. */
export function shortSpellingsOf(place: Place): readonly string[] {
  if (place.level === 'province') return []
  if (place.level === 'city') return [place.name]
  const forms = provinceForms(provinceNameOf(place.code)).map((form) => `${form}${place.name}`)
  const city = cityNameOf(place.code)
  return city === '' ? [...forms, place.name] : [...forms, `${city}${place.name}`, place.name]
}
