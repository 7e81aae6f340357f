import { reportNumber } from '../../cloudfunctions/door/report-numbers'
import { cohortId } from '../support/cloud-founding'
import { useSchool } from '../support/founded-school'
import { graduates } from '../support/cloud-graduates'
import { confirmed, formHeaders, lookUp, scan, vault, type Visit } from '../support/cloud-reports'

/** Notice N: 根据户档接收部门的核验需求，提供核验信息。 Whoever receives it has no account here. */
const school = useSchool()
const { lin, zhou } = graduates
let report: { number: string; link: string }
let person: Awaited<ReturnType<typeof confirmed>>['person']

beforeAll(async () => {
  person = (await confirmed(school, lin)).person
  report = (await person.must('report.issue', { cohortId, kind: 'archive', days: 30 })).report
})
/** By hand, in looks and milliseconds: how often a number, an address and everybody may be looked up by (N13). */
const caps = {
  number: { most: 10, within: 3_600_000 },
  address: { most: 30, within: 600_000 },
  all: { most: 90, within: 60_000 },
} as const
/** As people read a number: four groups of four. */
const grouped = (number: string): string => [0, 4, 8, 12].map((at) => number.slice(at, at + 4)).join('-')

// Counters of one test are no matter of the next.
beforeEach(() => school.pass(2 * caps.number.within))

/** Numbers of the right form that nobody was given. */
const unknownNumber = (index: number): string =>
  reportNumber(vault, { openid: 'nobody', requestId: `guess-${index}`, bodyHash: '' })
const unlike = (visits: readonly Visit[], says: string) => visits.filter((visit) => visit.says !== says)
const everybody = (count: number, look: (index: number) => Promise<Visit>) =>
  Promise.all(Array.from({ length: count }, (_, index) => look(index)))

test('[N13] A stranger types the number in any of its spellings and the name, and reads what the report says.', async () => {
  const spellings = [
    report.number,
    grouped(report.number),
    ` ${report.number.toLowerCase()} `,
    grouped(report.number).replaceAll('-', ' － '),
  ]
  for (const number of spellings) {
    const { says, page, status } = await lookUp(school, { number, name: ` ${lin.name}` })
    expect([status, says]).toEqual([200, 'valid'])
    for (const shown of [lin.name, lin.studentNo, lin.documentNo.slice(-4), '示例装备制造有限公司', '2027届'])
      expect(page).toContain(shown)
    expect(page).toContain(grouped(report.number))
    expect(page).toContain('去向登记核验报告')
  }
})

test('[N13] A stranger scans the code and reads the same, without an account and over plain HTTP.', async () => {
  const link = new URL(report.link)
  expect(link.origin + link.pathname).toBe('https://check.example/report')
  const scanned = await fetch(`${school.url}/report${link.search}`)
  expect(scanned.status).toBe(200)
  expect(scanned.headers.get('content-type')).toBe('text/html; charset=utf-8')
  const page = await scanned.text()
  expect(page).toContain('data-state="valid"')
  expect(page).toContain(lin.name)
  const typed = await fetch(`${school.url}/report?`, {
    method: 'POST',
    headers: formHeaders,
    body: new URLSearchParams({ n: report.number, name: lin.name }).toString(),
  })
  expect(await typed.text()).toBe(page)
})

test('[N13] The name stands in no address: the form sends it in a body, and an address with a name is not listened to.', async () => {
  const form = await fetch(`${school.url}/report`)
  const page = await form.text()
  expect(page).toMatch(/<form\b[^>]*method="post"/u)
  expect(report.link).not.toContain(encodeURIComponent(lin.name))
  const query = new URLSearchParams({ n: report.number, name: lin.name }).toString()
  const answer = await fetch(`${school.url}/report?${query}`)
  expect(answer.headers.get('x-cloud-db-ops')).toBe('0')
  expect(await answer.text()).not.toContain(lin.name)
})

test('[N13] An unknown number and a wrong name get the very same bytes for the same operations, the first time and later.', async () => {
  for (const round of [1, 2]) {
    const unknown = await lookUp(school, {
      number: unknownNumber(1),
      name: lin.name,
      address: '198.51.100.1',
    })
    const wrongName = await lookUp(school, {
      number: report.number,
      name: zhou.name,
      address: '198.51.100.2',
    })
    expect(unknown.says).toBe('unknown')
    expect({ ...wrongName, round }).toEqual({ ...unknown, round })
  }
})

test('[N13] A typing mistake is told at once, with what was typed to be mended, and costs no operation.', async () => {
  const last = report.number.at(-1) === '0' ? '1' : '0'
  const number = report.number.slice(0, -1) + last
  const visit = await lookUp(school, { number, name: lin.name })
  expect(visit).toMatchObject({ says: 'form', status: 400, operations: 0 })
  expect(visit.page).toContain('编号写错了')
  expect(visit.page).toContain(number)
})

test('[N13] A thousand guesses at one number from a thousand places at once: exactly the cap is compared.', async () => {
  const visits = await everybody(1_000, (index) =>
    lookUp(school, {
      number: report.number,
      name: `猜${index}`,
      address: `10.1.${index >> 8}.${index & 255}`,
    }),
  )
  expect(unlike(visits, 'tooOften').filter(({ says }) => says === 'unknown')).toHaveLength(caps.number.most)
  // Scanning goes on meanwhile.
  expect((await scan(school, report.link)).says).toBe('valid')
})

test('[N13] A thousand guesses from one place at once: exactly the cap is compared, whatever headers say.', async () => {
  const visits = await everybody(1_000, (index) =>
    lookUp(school, {
      number: unknownNumber(index),
      name: '某人',
      headers: {
        'X-Forwarded-For': `10.2.${index >> 8}.${index & 255}`,
        'X-Real-IP': `10.3.${index >> 8}.${index & 255}`,
      },
    }),
  )
  expect(visits.filter(({ says }) => says === 'unknown')).toHaveLength(caps.address.most)
  expect(visits.filter(({ says }) => says === 'tooOften')).toHaveLength(1_000 - caps.address.most)
  expect(visits.find(({ says }) => says === 'tooOften')).toMatchObject({
    status: 429,
    headers: { 'retry-after': '600' },
  })
})

test('[N13] A thousand guesses from a thousand places at a thousand numbers in one minute: exactly the cap is compared.', async () => {
  const visits = await everybody(1_000, (index) =>
    lookUp(school, {
      number: unknownNumber(index),
      name: '某人',
      address: `2001:db8:${index.toString(16)}::1`,
    }),
  )
  expect(visits.filter(({ says }) => says === 'unknown')).toHaveLength(caps.all.most)
  expect(visits.filter(({ says }) => says === 'busy')).toHaveLength(1_000 - caps.all.most)
  // Nobody's fault: the next minute all of them may look again.
  school.pass(caps.all.within)
  expect(
    (await lookUp(school, { number: unknownNumber(999), name: '某人', address: '2001:db8:3e7::1' })).says,
  ).toBe('unknown')
})

test('[N13] One address more in the same network is the same visitor; no address is stored as it is.', async () => {
  const address = (index: number) => `2001:db8:77:1::${(index + 1).toString(16)}`
  const visits = await everybody(caps.address.most + 1, (index) =>
    lookUp(school, { number: unknownNumber(index), name: '某人', address: address(index) }),
  )
  expect(visits.filter(({ says }) => says === 'tooOften')).toHaveLength(1)
  const counters = JSON.stringify(await school.stored('attempts'))
  for (const plain of ['2001:db8', '203.0.113.7', '10.1.', report.number])
    expect(counters).not.toContain(plain)
})

test('[N13] A forged code costs no operation, wherever one character of number or tag differs.', async () => {
  const { n = '', t = '' } = Object.fromEntries(new URL(report.link).searchParams)
  expect(n).toBe(report.number)
  const flipped = (text: string, index: number, bit: number) =>
    text.slice(0, index) + String.fromCharCode(text.charCodeAt(index) ^ (1 << bit)) + text.slice(index + 1)
  for (const [key, text] of Object.entries({ n, t }))
    for (let index = 0; index < text.length; index += 1)
      for (let bit = 0; bit < 8; bit += 1) {
        const link = new URL(report.link)
        link.searchParams.set(key, flipped(text, index, bit))
        const { says, operations, page } = await scan(school, link.href)
        expect([says, operations, page.includes(lin.name)]).toEqual(['forged', 0, false])
      }
})

test('[N13] The page shows no document number, no phone number and no openid.', async () => {
  const { mobile } = (await school.registration(lin.studentNo)).roster
  const pages = [
    await scan(school, report.link),
    await lookUp(school, { number: report.number, name: lin.name }),
    await lookUp(school, { number: report.number, name: zhou.name }),
  ].map(({ page, headers }) => page + JSON.stringify(headers))
  expect(pages[0]).toContain(lin.documentNo.slice(-4))
  for (const page of pages)
    for (const secret of [lin.documentNo, lin.documentNo.slice(-6), mobile ?? '?', person.openid, lin.born])
      expect(page).not.toContain(secret)
})
