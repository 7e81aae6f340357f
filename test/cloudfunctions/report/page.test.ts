import { createHash } from 'node:crypto'
import { formPage, noticePage, verdictPage } from '../../../cloudfunctions/report/pages'
import type { HttpAnswer } from '../../../cloudfunctions/report/page'
import { noticeTexts, type Notice } from '../../../cloudfunctions/report/texts'
import { reportStates } from '../../../domain/registration/report-state'
import type { Report } from '../../../domain/registration/registration'

/** Every page as a browser gets it: nothing runs in it, nothing is fetched for it, nothing breaks out of it. */
const hostile = `<script>alert(1)</script>"'><img src=x onerror=alert(1)>&amp;`
const report: Report = {
  _id: '0123456789ABCDEF',
  registrationId: 'r',
  campusId: 'main',
  cohortId: 'c',
  kind: 'household',
  confirmationId: 'k',
  name: hostile,
  issuer: hostile,
  lines: [{ label: hostile, value: hostile }],
  issuedAt: 0,
  validUntil: 1,
  revokedAt: null,
}
const pages: Readonly<Record<string, HttpAnswer>> = {
  form: formPage({ number: '', name: '' }, {}),
  mended: formPage({ number: hostile, name: hostile }, { number: 'numberWrong', name: 'nameWrong' }),
  ...Object.fromEntries(
    reportStates.map((state) => [
      state,
      verdictPage(state === 'unknown' || state === 'forged' ? { state } : { state, report }, 0),
    ]),
  ),
  ...Object.fromEntries(
    (Object.keys(noticeTexts) as Notice[]).map((notice) => [notice, noticePage(notice, { status: 500 })]),
  ),
}

test.each(Object.entries(pages))(
  'The page %s forbids scripts, frames and everything from elsewhere.',
  (_, { headers }) => {
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-robots-tag': 'noindex, nofollow',
      'content-type': 'text/html; charset=utf-8',
    })
    const policy = Object.fromEntries(
      (headers['content-security-policy'] ?? '').split('; ').map((rule) => {
        const [name = '', ...values] = rule.split(' ')
        return [name, values.join(' ')]
      }),
    )
    expect(policy).toMatchObject({
      'default-src': `'none'`,
      'frame-ancestors': `'none'`,
      'base-uri': `'none'`,
      'form-action': `'self'`,
    })
  },
)

test.each(Object.entries(pages))(
  'The style of page %s is the one that its header names.',
  (_, { headers, body }) => {
    const styles = [...body.matchAll(/<style>([\s\S]*?)<\/style>/gu)].map(([, style = '']) => style)
    expect(styles).toHaveLength(1)
    const hash = createHash('sha256')
      .update(styles[0] ?? '', 'utf8')
      .digest('base64')
    expect(headers['content-security-policy']).toContain(`style-src 'sha256-${hash}'`)
    expect(body).not.toMatch(/\sstyle=/u)
  },
)

test.each(Object.entries(pages))(
  'The page %s has no script, no handler and no address of anybody else.',
  (_, { body }) => {
    const outside = body.replace(/<style>[\s\S]*?<\/style>/u, '')
    expect(outside).not.toMatch(/<(?:script|img|link|iframe|object|embed|base)\b/iu)
    expect(outside.replace(/&lt;[\s\S]*?&gt;/gu, '')).not.toMatch(/<[^>]*\son\w+=/iu)
    expect(outside).not.toMatch(/(?:https?:)?\/\/|url\(|@import/u)
    expect(body).not.toMatch(/url\(|@import/u)
  },
)

test.each(Object.entries(pages))(
  'The page %s names its language, fits a phone, and labels what is to be filled in.',
  (_, { body }) => {
    expect(body.trimStart()).toMatch(/^<!doctype html>\s*<html lang="zh-CN">/u)
    expect(body).toContain('name="viewport" content="width=device-width, initial-scale=1"')
    expect(body.match(/<h1\b/gu)).toHaveLength(1)
    for (const [, id = ''] of body.matchAll(/<input\b[^>]*\bid="(\w+)"/gu)) {
      expect(body).toContain(`<label for="${id}">`)
      expect(body).toContain(`id="${id}-said"`)
    }
    for (const [svg] of body.matchAll(/<svg\b[^>]*>/gu)) expect(svg).toContain('aria-hidden="true"')
  },
)

test('What a report or a visitor brings is text, wherever it is put.', () => {
  const escaped =
    '&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&gt;&lt;img src=x onerror=alert(1)&gt;&amp;amp;'
  const times = (body: string) => body.split(escaped).length - 1
  // Issuer, label and value; the stored name itself is for comparing only.
  expect(times(pages['valid']?.body ?? '')).toBe(3)
  expect(times(pages['mended']?.body ?? '')).toBe(2)
})
