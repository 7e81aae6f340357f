import { pinyin } from 'pinyin-pro'

/**
 * What a person may be searched by: the name without marks, its pinyin, and the initials; lower case.
 * Prefix ranges over these replace every regular expression.
 */
export function nameKeys(name: string): string[] {
  const folded = name.replace(/[\s·]/gu, '').toLowerCase()
  const syllables = pinyin(folded, { toneType: 'none', type: 'array', surname: 'head', v: true })
  const full = syllables.join('').toLowerCase()
  const initials = syllables
    .map((syllable) => syllable.slice(0, 1))
    .join('')
    .toLowerCase()
  return [...new Set([folded, full, initials])]
}
