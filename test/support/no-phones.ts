import type { PhoneNumbers } from '../../cloudfunctions/store/phone-numbers'

/** For a function that is not asked about phones: WeChat knows no code. */
export const noPhones: PhoneNumbers = { behind: () => Promise.resolve(null) }
