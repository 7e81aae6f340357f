import type { PhoneNumbers } from '../../cloudfunctions/store/phone-numbers'

/** For a function that is not asked about phones: WeChat knows no code. */
export const noPhones: PhoneNumbers = { behind: () => Promise.resolve(null) }

/** WeChat and robots that take nothing. */
export const noSenders = {
  messages: { knows: () => false, send: () => Promise.resolve('47003') },
  robots: { send: () => Promise.resolve('unreachable') },
}
