import { element, icon, onPress, part } from './dom'
import type { PagePerson, PageSetup } from './setup'

/** Value of the entry that asks for any other openid. */
const OTHER = ''

/** The message that asks a site to load its data again. */
const REFRESH = { type: 'cloud:refresh' }

/** The smallest share of a phone's size at which its texts can still be read. */
const SMALLEST = 0.72
/** What the row of phones leaves to gaps, captions and the bar below, px. */
const GAPS = 48
const AROUND = 204

/** What stands above a phone: who holds it, the switch, and a field for any other openid. */
function holderParts() {
  const parts = {
    avatar: element('span', 'avatar'),
    name: element('b'),
    openid: element('code'),
    select: element('select', 'field low'),
    reload: element('button', 'button text'),
    form: element('form', 'row'),
    field: element('input', 'field low name'),
    who: element('span', 'who'),
  }
  const texts = element('span', 'cut')
  texts.append(parts.name, parts.openid)
  parts.avatar.setAttribute('aria-hidden', 'true')
  parts.who.append(parts.avatar, texts)
  parts.field.placeholder = '任意 openid'
  parts.field.required = true
  parts.field.setAttribute('aria-label', '任意 openid，按回车换人')
  parts.form.hidden = true
  parts.form.append(parts.field, element('button', 'button text', '换人'))
  parts.select.setAttribute('aria-label', '谁拿着这部手机')
  parts.reload.type = 'button'
  parts.reload.setAttribute('aria-label', '重新打开这部手机')
  parts.reload.append(icon('reload'))
  return parts
}

/** One phone: who holds it can be changed; the other phones stay as they are. */
class Phone {
  readonly frame = element('iframe')
  readonly figure = element('figure', 'phone')
  private readonly parts = holderParts()
  private address = ''

  constructor(
    private readonly setup: PageSetup,
    private person: PagePerson,
  ) {
    const { who, form, select, reload } = this.parts
    const sameRole = (role: string) => setup.people.filter((other) => other.role === role).length > 1
    for (const { role, name, openid } of setup.people)
      select.append(new Option(sameRole(role) ? `${role} ${name}` : role, openid))
    select.append(new Option('其他人…', OTHER))

    const right = element('span', 'row')
    right.append(select, reload)
    const holder = element('figcaption', 'holder')
    holder.append(who, form, right)
    const box = element('div', 'frame')
    box.append(this.frame)
    this.figure.append(holder, box)
    this.listen()
    this.show()
  }

  private listen(): void {
    const { form, field, select, reload } = this.parts
    select.addEventListener('change', () => {
      if (select.value === OTHER) this.askForOther()
      else this.handTo(select.value)
    })
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      this.handTo(field.value.trim())
    })
    field.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.show()
    })
    onPress(reload, async () => {
      this.frame.contentWindow?.location.reload()
      await Promise.resolve()
    })
  }

  private askForOther(): void {
    const { who, form, field } = this.parts
    who.hidden = true
    form.hidden = false
    field.value = ''
    field.focus()
  }

  private handTo(openid: string): void {
    const { people, otherPath } = this.setup
    const known = people.find((person) => person.openid === openid)
    this.person = known ?? { role: '访客', name: '访客', openid, path: otherPath }
    this.show()
  }

  /** Writes who holds the phone, and opens the site as that person. */
  private show(): void {
    const { role, name, openid, path } = this.person
    const { parts } = this
    parts.who.hidden = false
    parts.form.hidden = true
    parts.avatar.textContent = [...role][0] ?? ''
    parts.name.textContent = name
    parts.openid.textContent = openid
    if (![...parts.select.options].some(({ value }) => value === openid))
      parts.select.add(new Option(openid, openid), parts.select.options.length - 1)
    parts.select.value = openid
    this.frame.title = `${role}的手机：${name}`
    const address = `${this.setup.site}?as=${encodeURIComponent(openid)}#${path}`
    if (address === this.address) return
    this.address = address
    // Replaced and not followed: the browser's back button belongs to the console page.
    if (this.frame.contentWindow) this.frame.contentWindow.location.replace(address)
    else this.frame.src = address
  }
}

/** Shows the phones; answers what makes all of them load their data again. */
export function showPhones(setup: PageSetup): { refresh: () => void } {
  const row = part('phones', HTMLElement)
  const phones = setup.phones.map((person) => new Phone(setup, person))
  row.append(...phones.map(({ figure }) => figure))

  const fit = () => {
    const byWidth = (row.clientWidth - GAPS) / phones.length / 375
    const byHeight = (window.innerHeight - AROUND) / 812
    const scale = Math.max(SMALLEST, Math.min(byWidth, byHeight, 1))
    document.documentElement.style.setProperty('--scale', scale.toFixed(4))
  }
  new ResizeObserver(fit).observe(row)
  window.addEventListener('resize', fit)
  return {
    refresh: () => {
      for (const { frame } of phones) frame.contentWindow?.postMessage(REFRESH, window.location.origin)
    },
  }
}
