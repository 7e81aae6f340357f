import { join } from 'node:path'
import { PRIVACY_KEY, PRIVACY_VERSION } from '../../src/lib/privacy-version'
import { useSchool } from '../support/founded-school'
import type { School } from '../support/cloud-school'
import { readBuilt } from './host/built-files'
import { Phone } from './host/phone'

/** What host/environment.ts has just built. */
export const builtFolder = join(__dirname, '..', '..', 'dist', 'weapp')
export const built = readBuilt(builtFolder)

export interface Phones {
  readonly school: School
  /** A phone of this person; opened by the test. */
  of(openid: string): Phone
}

/** A founded school, and phones whose calls its functions answer. */
export function usePhones(): Phones {
  const school = useSchool()
  const phones: Phone[] = []
  afterAll(() => {
    for (const phone of phones) phone.kill()
  })
  return {
    school,
    of: (openid) => {
      const call = async (name: string, event: unknown): Promise<unknown> =>
        (await school.invoke(name, event, { openid })).result
      const phone = new Phone(built, {
        callFunction: call,
        putFile: (path, bytes) => school.upload(openid, path, bytes),
      })
      // As somebody who has agreed to what is stored: the page that asks is told elsewhere.
      phone.device.keep(`qihang::${PRIVACY_KEY}`, { version: PRIVACY_VERSION, at: 0 })
      phones.push(phone)
      return phone
    },
  }
}
