import type { Phone } from './phone'

/** Whose record is on the page. */
export const nameOn = (phone: Phone): Promise<string> =>
  phone.page.locator('.qh-rhead-name').filter({ visible: true }).last().innerText()

/** Waits until another record than this one can be decided; answers whose. */
export async function anotherThan(phone: Phone, name: string): Promise<string> {
  if (name !== '') await phone.seesNoLonger(name)
  await phone.sees('通过')
  return nameOn(phone)
}

/** Whose record is ready behind the one on the page. */
export async function readyOn(phone: Phone): Promise<string> {
  const words = await phone
    .saying(/^下一条已备好：/)
    .last()
    .innerText()
  return /^下一条已备好：(.*)，/.exec(words)?.[1] ?? words
}
