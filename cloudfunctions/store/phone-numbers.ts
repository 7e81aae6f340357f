import cloud from 'wx-server-sdk'
import { DatabaseBusy } from './database'
import { meaningOf } from './sdk-failures'

/** WeChat's phone button: a code that a phone got, exchanged for its number. */
export interface PhoneNumbers {
  /** The number with its country code, e.g. `+8613800000000`; null for a code that WeChat does not know (any more). */
  behind(code: string): Promise<string | null>
}

/** Invalid, used, or older than five minutes. Source: WeChat's documentation of getPhoneNumber. */
const UNKNOWN_CODE = 40029
/** WeChat is busy; asked too often. Source: the same. */
const BUSY: ReadonlySet<unknown> = new Set([-1, 45011])

interface PhoneAnswer {
  readonly phoneInfo?: {
    readonly purePhoneNumber?: string
    /** The documentation says text, its example shows a number. */
    readonly countryCode?: string | number
  }
}

/** The phone numbers of WeChat itself; `permissions.openapi` of the function's config.json has to name the call. */
export const wechatPhoneNumbers = (): PhoneNumbers => ({
  behind: async (code) => {
    const answer = await exchanged(code)
    const { purePhoneNumber = '', countryCode = '' } = answer?.phoneInfo ?? {}
    return purePhoneNumber === '' || countryCode === '' ? null : `+${String(countryCode)}${purePhoneNumber}`
  },
})

async function exchanged(code: string): Promise<PhoneAnswer | null> {
  try {
    // The SDK types openapi as any.
    const { phonenumber } = cloud.openapi as Readonly<Record<string, Readonly<Record<string, OpenApi>>>>
    return (await phonenumber?.['getPhoneNumber']?.({ code })) ?? null
  } catch (error) {
    const { errCode } = error as { readonly errCode?: unknown }
    if (errCode === UNKNOWN_CODE) return null
    throw BUSY.has(errCode) || meaningOf(error) === 'busy' ? new DatabaseBusy(error) : error
  }
}

type OpenApi = (input: object) => Promise<PhoneAnswer>
