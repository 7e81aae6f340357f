import { reportLink, reportNumber } from '../../../cloudfunctions/door/report-numbers'
import { network } from '../../../cloudfunctions/report/throttle'
import { reportLimits } from '../../../domain/people/report-limits'
import { useSchool } from '../../support/founded-school'
import { lookUp, scan, visit, vault } from '../../support/cloud-reports'

/** Who counts as one visitor, and who pays when everybody comes at once. */
const school = useSchool()

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:0DB8:0001:0002::1', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
  ['', ''],
  ['not an address', 'not an address'],
])('Who comes from «%s» counts as «%s».', (address, counted) => {
  expect(network(address)).toBe(counted)
})

const guess = (index: number) =>
  lookUp(school, {
    number: reportNumber(vault, { openid: 'nobody', requestId: `guess-${index}`, bodyHash: '' }),
    name: '某人',
  })
const guesses = async (count: number): Promise<Record<string, number>> => {
  const told: Record<string, number> = {}
  for (let index = 0; index < count; index += 1) {
    const { says } = await guess(index)
    told[says] = (told[says] ?? 0) + 1
  }
  return told
}

test('A minute that is full for everybody costs nobody a try, and says when the next one begins.', async () => {
  const { address, all } = reportLimits
  const minute = Math.floor(school.now / all.within)
  const full = { _id: `report_all_${minute}`, total: all.most, at: school.now, lasting: false }
  await school.put('attempts', full)
  expect(await guesses(address.most)).toEqual({ busy: address.most })
  expect((await guess(0)).headers['retry-after']).toBe('60')
  school.pass(all.within)
  expect(await guesses(address.most + 1)).toEqual({ unknown: address.most, tooOften: 1 })
})

test('The time in which looks are counted slides to the millisecond.', async () => {
  const { address } = reportLimits
  school.pass(2 * address.within)
  expect(await guesses(address.most)).toEqual({ unknown: address.most })
  school.pass(address.within - 1)
  expect((await guess(0)).says).toBe('tooOften')
  school.pass(1)
  expect((await guess(0)).says).toBe('unknown')
})

test('Scans of everybody together are counted and stopped at the cap; forged ones are refused before they count.', async () => {
  const { scans } = reportLimits
  school.pass(scans.within)
  const number = reportNumber(vault, { openid: 'nobody', requestId: 'scanned', bodyHash: '' })
  const link = reportLink(vault, 'https://check.example/report', number)
  const told = async (address: string) => (await scan(school, address)).says
  const forged = await Promise.all(
    Array.from({ length: 20 }, () => told(link.replace(number, `${number.slice(1)}0`))),
  )
  expect(new Set(forged)).toEqual(new Set(['forged']))
  const visits = await Promise.all(Array.from({ length: scans.most + 5 }, () => told(link)))
  expect(visits.filter((says) => says === 'unknown')).toHaveLength(scans.most)
  expect(visits.filter((says) => says === 'busy')).toHaveLength(5)
})

test('A program that asks with number and name in the address is counted like a form.', async () => {
  const { number } = reportLimits
  school.pass(2 * number.within)
  const asked = reportNumber(vault, { openid: 'nobody', requestId: 'program', bodyHash: '' })
  const ask = () => visit(school, { path: `/report/${asked}`, queryStringParameters: { name: '某人' } })
  const told = await Promise.all(Array.from({ length: number.most + 1 }, async () => (await ask()).says))
  expect(told.filter((says) => says === 'unknown')).toHaveLength(number.most)
  expect(told.filter((says) => says === 'tooOften')).toHaveLength(1)
})
