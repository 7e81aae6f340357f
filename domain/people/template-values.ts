import { instantWords } from '../china-time'
import type { Instant } from '../registration/instant'

/**
 * Values of a subscription message by the kind that its key begins with, and the characters WeChat takes of each;
 * one too many and it refuses the whole message (47003). Source: WeChat's documentation of subscribeMessage.send.
 */
export const valueLimits = { thing: 20, phrase: 5, number: 32, time: 32 } as const
export type ValueKind = keyof typeof valueLimits

/** A value of a kind: only the functions below make one, so that none is too long. */
export type Value<K extends ValueKind> = { readonly value: string; readonly kind?: K }
type KindOf<Key extends string> = Key extends `${infer K extends ValueKind}${number}` ? K : never
/** What a template wants: each key with a value of its kind. */
export type Values<Key extends string> = { readonly [K in Key]: Value<KindOf<K>> }

type Length<Text extends string, Counted extends unknown[] = []> = Text extends `${string}${infer Rest}`
  ? Length<Rest, [...Counted, unknown]>
  : Counted['length']
/** A text that stands in the code and is too long for a phrase does not compile. */
type Short<Text extends string> = Length<Text> extends 1 | 2 | 3 | 4 | 5 ? Text : never

/** One to five characters. */
export const phrase = <const Text extends string>(text: Text & Short<Text>): Value<'phrase'> => ({
  value: text,
})

/** On one line and no longer than WeChat takes it; a text that was cut says so. Empty values are refused: `instead`. */
export function thing(text: string, instead: string): Value<'thing'> {
  const characters = [...text.replaceAll(/\s+/gu, ' ').trim()]
  if (characters.length === 0) return { value: instead }
  if (characters.length <= valueLimits.thing) return { value: characters.join('') }
  return { value: `${characters.slice(0, valueLimits.thing - 1).join('')}…` }
}

/** `2027年7月1日 09:30`, in China's time. */
export const time = (at: Instant): Value<'time'> => ({ value: instantWords(at) })

/** A whole number, not negative. */
export const number = (count: number): Value<'number'> => ({ value: String(Math.max(0, Math.trunc(count))) })
