import type { Platform } from '../../cloudfunctions/door/context'
import { noMeter } from '../../cloudfunctions/store/meter'
import type { PhoneNumbers } from '../../cloudfunctions/store/phone-numbers'

/** For a function that is not asked about phones: WeChat knows no code. */
export const noPhones: PhoneNumbers = { behind: () => Promise.resolve(null) }

/** WeChat and robots that take nothing. */
export const noSenders = {
  messages: { knows: () => false, send: () => Promise.resolve('47003') },
  robots: { send: () => Promise.resolve('unreachable') },
}

/** Of an instance whose calls nobody counts: tests of what a call does see nothing else. */
export const unmeasured = {
  meter: noMeter,
  runtime: { version: '', node: '' },
} as const satisfies Pick<Platform, 'meter' | 'runtime'>
