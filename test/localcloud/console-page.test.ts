import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { type PhonesSpec, startCloud } from '../../localcloud'
import {
  briefly,
  clockText,
  cronText,
  fromField,
  offsetText,
  timeText,
  toField,
} from '../../localcloud/console-page/format'
import { functionsDir, temporaryFolder, useCloud } from './support/test-cloud'

const folder = temporaryFolder()
const site = { dir: join(folder, 'site'), at: '/app/', whenMissing: 'Run the <build> first.' } as const
const phones: PhonesSpec = {
  title: 'A & B',
  subtitle: 'for <tests>',
  mark: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1z"/></svg>',
  people: [
    { role: 'reader', name: 'Ada', openid: 'oAda', path: '/read' },
    { role: 'writer', name: 'Bob', openid: 'oBob', path: '/write' },
    { role: 'writer', name: 'Cid', openid: 'oCid', path: '/write' },
  ],
  phones: ['oBob', 'oAda'],
  otherPath: '/start',
}
const moments = [{ label: 'the end', at: 1_900_000_000_000 }]

function writeSite(): void {
  mkdirSync(join(site.dir, 'js'), { recursive: true })
  mkdirSync(join(site.dir, 'empty'))
  writeFileSync(join(folder, 'secret.txt'), 'secret')
  writeFileSync(join(folder, 'site-neighbour.txt'), 'secret')
  writeFileSync(join(site.dir, 'index.html'), '<p>the site</p>')
  writeFileSync(join(site.dir, 'js', 'app.3f9a1c2b.js'), 'let a')
  writeFileSync(join(site.dir, 'js', 'plain.js'), 'let b')
  writeFileSync(join(site.dir, '名.svg'), '<svg/>')
  writeFileSync(join(site.dir, 'data.bin'), 'bytes')
  symlinkSync(join(folder, 'secret.txt'), join(site.dir, 'link.txt'))
}
beforeAll(writeSite)

const cloud = useCloud({ site, phones, moments: () => Promise.resolve(moments) })
const get = (path: string, init?: RequestInit) => fetch(`${cloud().url}${path}`, init)

/** fetch would tidy the path before it is sent; node's client sends it as it stands. */
const rawStatus = (path: string) =>
  new Promise<number | undefined>((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port: cloud().port, path }, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
    sent.on('error', reject)
    sent.end()
  })

describe('the page', () => {
  it('is served with the title in it, and may use what this server serves and nothing else', async () => {
    const response = await get('/')
    const html = await response.text()
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(html).toContain('<title>本地云控制台 · A &#38; B</title>')
    expect(html).toContain('for &#60;tests&#62;')
    expect(html).not.toMatch(/%\w+%/u)
    const policy = response.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    for (const kind of ['script', 'style', 'img', 'connect', 'frame'])
      expect(policy.split('; ')).toContain(`${kind}-src 'self'`)
    expect(policy).not.toMatch(/unsafe|\*|data:|https?:/u)
  })

  it('has no inline script, style or event handler, which its policy would stop', async () => {
    const html = await (await get('/')).text()
    expect(html).not.toMatch(/\son\w+=|\sstyle=|<style|<script(?![^>]*\ssrc=)/u)
  })

  it.each([
    ['/console/page/page.js', 'text/javascript; charset=utf-8', 'cloud:refresh'],
    ['/console/page/page.css', 'text/css; charset=utf-8', 'prefers-color-scheme'],
    ['/console/page/mark.svg', 'image/svg+xml', '<path'],
  ])('loads %s, bundled', async (path, type, content) => {
    const response = await get(path)
    expect([response.status, response.headers.get('content-type')]).toEqual([200, type])
    const text = await response.text()
    expect(text).toContain(content)
    expect(text).not.toMatch(/@import|from ['"]\./u)
  })

  it('finds every part of its HTML that its script asks for', async () => {
    const html = await (await get('/')).text()
    const script = await (await get('/console/page/page.js')).text()
    const asked = [...script.matchAll(/part\("([\w-]+)"/gu)].map(([, id]) => id ?? '')
    expect(asked.length).toBeGreaterThan(15)
    for (const id of asked) expect(html).toContain(`id="${id}"`)
  })

  it('is told who holds the phones, who else there is, and what can be called', async () => {
    expect(await (await get('/console/setup')).json()).toEqual({
      site: '/app/',
      phones: [phones.people[1], phones.people[0]],
      people: phones.people,
      otherPath: '/start',
      functions: expect.arrayContaining(['sdk', 'timer-job']) as string[],
      hasMoments: true,
    })
    expect(await (await get('/console/moments')).json()).toEqual(moments)
  })

  it('cannot be made without a site, or with a phone that belongs to nobody', async () => {
    const options = { functionsDir, database: { collections: {} }, autoTimers: false }
    const dataDir = join(folder, 'never')
    await expect(startCloud({ ...options, dataDir, phones })).rejects.toThrow('phones need a site')
    await expect(
      startCloud({ ...options, dataDir, site, phones: { ...phones, phones: ['oNobody'] } }),
    ).rejects.toThrow('oNobody')
  })
})

describe('the site', () => {
  it.each([
    ['', 'text/html; charset=utf-8', 'no-store'],
    ['?as=oAda', 'text/html; charset=utf-8', 'no-store'],
    ['index.html', 'text/html; charset=utf-8', 'no-store'],
    ['js/app.3f9a1c2b.js', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
    ['js/plain.js', 'text/javascript; charset=utf-8', 'no-cache'],
    ['%E5%90%8D.svg', 'image/svg+xml', 'no-cache'],
    ['data.bin', 'application/octet-stream', 'no-cache'],
  ])('serves /app/%s as %s, cached as %s', async (path, type, cache) => {
    const response = await get(`/app/${path}`)
    expect([response.status, response.headers.get('content-type')]).toEqual([200, type])
    expect(response.headers.get('cache-control')).toBe(cache)
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect((await response.text()).length).toBeGreaterThan(0)
  })

  it('answers a HEAD without the file, and leads from the bare name to the folder', async () => {
    const head = await get('/app/js/plain.js', { method: 'HEAD' })
    expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, '5', ''])
    const bare = await get('/app', { redirect: 'manual' })
    expect([bare.status, bare.headers.get('location')]).toEqual([308, '/app/'])
  })

  it('refuses paths that lead out of the folder, also through a link', async () => {
    expect(await rawStatus('/app/..%2fsecret.txt')).toBe(403)
    expect(await rawStatus('/app/js/..%2f..%2fsecret.txt')).toBe(403)
    expect(await rawStatus('/app/..%2fsite-neighbour.txt')).toBe(403)
    expect(await rawStatus('/app/..%5csecret.txt')).toBe(403)
    expect(await rawStatus('/app/%00')).toBe(403)
    expect(await rawStatus('/app/link.txt')).toBe(403)
    // Dots that are no part of an escape are gone before the site is asked.
    expect(await rawStatus('/app/../secret.txt')).toBe(404)
    expect(await rawStatus('/app//etc/passwd')).toBe(404)
  })

  it.each(['absent.js', 'js', 'js/', 'empty/', 'index.html/'])('has nothing at /app/%s', async (path) => {
    expect((await get(`/app/${path}`)).status).toBe(404)
  })
})

describe('a site that was not built', () => {
  const unbuilt = useCloud({ site: { ...site, dir: join(folder, 'unbuilt') } })

  it('says on a plain page what to do', async () => {
    const response = await fetch(`${unbuilt().url}/app/?as=oAda`)
    expect([response.status, response.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8'])
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(await response.text()).toContain('Run the &#60;build&#62; first.')
  })

  it('leaves the plain home page where it was', async () => {
    expect(await (await fetch(`${unbuilt().url}/`)).text()).toContain('POST /functions/sdk')
    expect((await fetch(`${unbuilt().url}/console/setup`)).status).toBe(404)
    expect((await fetch(`${unbuilt().url}/console/moments`)).status).toBe(404)
  })
})

describe('what the page writes', () => {
  const at = Date.UTC(2026, 10, 25, 1, 58, 25)

  it('is the time of day in China, with the date when it is another day', () => {
    expect(clockText(at)).toBe('2026-11-25 09:58:25')
    expect(timeText(at, at + 3_600_000)).toBe('09:58:25')
    expect(timeText(at, at + 86_400_000)).toBe('11-25 09:58')
  })

  it('reads back from the field of the clock what it wrote there, also when the browser leaves out the seconds', () => {
    expect(fromField(toField(at))).toBe(at)
    expect(fromField('2026-11-25T09:58')).toBe(at - 25_000)
    expect(fromField('')).toBeUndefined()
  })

  it.each([
    [0, '与真实时间一致'],
    [-20_000, '与真实时间一致'],
    [66 * 3_600_000, '比真实时间快2天18小时'],
    [-90 * 60_000, '比真实时间慢1小时30分钟'],
    [86_400_000 + 60_000, '比真实时间快1天1分钟'],
  ])('says of an offset of %i ms: %s', (offset, text) => {
    expect(offsetText(offset)).toBe(text)
  })

  it.each([
    ['0 */1 * * * * *', '每分钟'],
    ['0 * * * * * *', '每分钟'],
    ['0 */10 * * * * *', '每10分钟'],
    ['0 0 * * * * *', '每小时'],
    ['0 5 * * * * *', '每小时的第5分'],
    ['0 30 2 * * * *', '每天02:30'],
    ['*/5 * * * * * *', '*/5 * * * * * *'],
    ['0 0 2 1 * * *', '0 0 2 1 * * *'],
    ['0 0 9-17 * * * *', '0 0 9-17 * * * *'],
  ])('says of the cron text %s: %s', (cron, text) => {
    expect(cronText(cron)).toBe(text)
  })

  it('cuts a long answer', () => {
    expect(briefly({ a: 1 })).toBe('{"a":1}')
    expect(briefly(undefined)).toBe('')
    expect(briefly('x'.repeat(50), 10)).toHaveLength(10)
  })
})
