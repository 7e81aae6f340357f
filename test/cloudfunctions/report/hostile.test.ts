import fc from 'fast-check'
import { cohortId, staff } from '../../support/cloud-founding'
import { useSchool } from '../../support/founded-school'
import { graduates } from '../../support/cloud-graduates'
import { confirmed, formHeaders, httpEvent, lookUp, scan, visit } from '../../support/cloud-reports'

/** Whatever is sent, the answer is a page in the school's own words: never a stack, and nothing is read for it. */
const school = useSchool()
const { lin } = graduates
let report: { number: string; link: string }

beforeAll(async () => {
  const { person } = await confirmed(school, lin)
  report = (await person.must('report.issue', { cohortId, kind: 'archive', days: 7 })).report
})
beforeEach(() => school.pass(2 * 3_600_000))
afterEach(() => school.calm())

const post = (body: unknown, over: object = {}) =>
  visit(school, { httpMethod: 'POST', headers: formHeaders, body, ...over })
const name = encodeURIComponent(lin.name)

test.each([
  ['no body', undefined],
  ['an empty body', ''],
  ['no number', `name=${name}`],
  ['no name', 'n=NUMBER'],
  ['an empty name', 'n=NUMBER&name='],
  ['a list of numbers', `n[]=NUMBER&name=${name}`],
  ['two numbers', `n=NUMBER&n=NUMBER&name=${name}`],
  ['two names', `n=NUMBER&name=${name}&name=${name}`],
  ['a map', `n[$ne]=&name=${name}`],
  ['a null byte in the number', `n=NUMBER%00&name=${name}`],
  ['a null byte in the name', `n=NUMBER&name=${name}%00`],
  ['a broken percent sign', `n=%E0%A4%A&name=%`],
  ['keys of the prototype', `__proto__=x&constructor=y&toString=z`],
  ['JSON', `{"n":"NUMBER","name":"x"}`],
  ['an operator', `n={"$ne":null}&name=${name}`],
  ['a body that is no text', { n: 'NUMBER' }],
  ['markup', `n=<script>&name="><script>`],
  ['a very long name', `n=NUMBER&name=${'a'.repeat(401)}`],
])('A form with %s is shown again, and nothing is read.', async (_, body) => {
  const sent = typeof body === 'string' ? body.replaceAll('NUMBER', report.number) : body
  const { status, says, page, operations } = await post(sent)
  expect([status, says, operations]).toEqual([400, 'form', 0])
  expect(page).toContain('<form')
  expect(page).not.toMatch(/<script|\bat \S+:\d+|Error/u)
})

test.each([
  ['a body of 90 KB', { body: `n=${'A'.repeat(90_000)}` }],
  ['another content type', { headers: { 'content-type': 'multipart/form-data; boundary=x' } }],
  ['no content type', { headers: {} }],
  ['JSON', { headers: { 'content-type': 'application/json' }, body: '{}' }],
  ['no headers at all', { headers: null }],
])('What comes with %s is not taken in, kindly.', async (_, over) => {
  const { status, says, operations } = await post(`n=${report.number}&name=${name}`, over)
  expect([status, says, operations]).toEqual([400, 'notOurForm', 0])
})

test('A form in base 64, as some gateways hand it over, is read all the same.', async () => {
  const body = Buffer.from(`n=${report.number}&name=${name}`).toString('base64')
  const headers = { 'CONTENT-TYPE': 'application/x-www-form-urlencoded; charset=UTF-8' }
  expect((await post(body, { isBase64Encoded: true, headers })).says).toBe('valid')
})

test.each(['HEAD', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'get', '__proto__'])(
  'The method %s is refused with what is allowed.',
  async (httpMethod) => {
    const { status, headers, operations, says } = await visit(school, { httpMethod })
    expect([status, headers['allow'], operations, says]).toEqual([405, 'GET, POST', 0, 'method'])
  },
)

test.each([
  ['no query', null],
  ['a list', { n: ['x'], t: ['y'] }],
  ['a map', { n: { $ne: null }, t: { $ne: null } }],
  ['a number without its tag', { n: '0000000000000000' }],
  ['an unknown key', { q: '1' }],
])('An address with %s shows the form, and nothing is read.', async (_, queryStringParameters) => {
  const { says, operations, page } = await visit(school, { queryStringParameters })
  expect([says, operations]).toEqual(['form', 0])
  expect(page).toContain('<form')
})

test('A link without its tag brings the number into the form, and the form asks for the name.', async () => {
  const { page, status } = await visit(school, { queryStringParameters: { n: report.number } })
  expect(status).toBe(200)
  expect(page).toContain(`value="${report.number.replace(/(.{4})(?=.)/gu, '$1-')}"`)
})

test('Any event of the gateway gets a page, whatever is in it.', async () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.object(),
    fc.constant(null),
    fc.array(fc.string()),
  )
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        httpMethod: fc.constantFrom('GET', 'POST'),
        headers: fc.oneof(anything, fc.constant(formHeaders)),
        queryStringParameters: fc.oneof(anything, fc.record({ n: fc.string(), t: fc.string() })),
        requestContext: anything,
        body: fc.oneof(
          anything,
          fc.string().map((text) => `n=${text}&name=${text}`),
        ),
        isBase64Encoded: fc.boolean(),
      }),
      async (over) => {
        const { status, page, operations } = await visit(school, over)
        expect([200, 400]).toContain(status)
        expect(page).toContain('</html>')
        expect(operations).toBe(0)
      },
    ),
    { numRuns: 300 },
  )
})

test('A client is refused by the platform’s rule; past it, whoever is somebody, or is no HTTP request, gets nothing.', async () => {
  await expect(school.invoke('report', httpEvent({}), { openid: staff.office })).rejects.toThrow(
    /Unauthenticated/u,
  )
  const refusal = { ok: false, error: { code: 'notAllowed' } }
  const scanned = httpEvent({ queryStringParameters: Object.fromEntries(new URL(report.link).searchParams) })
  const calls = [
    [scanned, { openid: staff.office, source: 'scf' }],
    [{ n: report.number, name: lin.name }, { source: 'wx_http' }],
    [{ Type: 'Timer', TriggerName: 'x' }, { source: 'wx_trigger' }],
    [null, { source: 'wx_http' }],
    [[], { source: 'wx_http' }],
  ] as const
  for (const [event, caller] of calls) {
    const { result, dbOps } = await school.invoke('report', event, caller)
    expect([result, dbOps]).toEqual([refusal, 0])
  }
})

test('A busy database is told kindly, with when to come back, for scanning as for typing.', async () => {
  await school.fault({ collection: 'reports', code: 'EXCEED_REQUEST_LIMIT', times: 2 })
  for (const look of [scan(school, report.link), lookUp(school, { number: report.number, name: lin.name })]) {
    const { status, says, headers, page } = await look
    expect([status, says, headers['retry-after']]).toEqual([503, 'busy', '5'])
    expect(page).not.toContain('EXCEED')
  }
})

test('A fault inside is a page without a word of it, and one line of the log without anything of a person.', async () => {
  await school.fault({ collection: 'registrations', code: 'SYS_BROKEN' })
  const { status, says, page } = await lookUp(school, { number: report.number, name: lin.name })
  expect([status, says]).toEqual([500, 'unexpected'])
  expect(page).not.toMatch(/SYS_BROKEN|injected|\bat \S+:\d+/u)
  const logged = school.logs.map(({ text }) => text).join('\n')
  expect(logged).toContain('"function":"report"')
  for (const secret of [lin.name, report.number, '203.0.113.7']) expect(logged).not.toContain(secret)
})
