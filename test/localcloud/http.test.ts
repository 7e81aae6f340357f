import { request } from 'node:http'
import { type Sdk } from './support/sdk'
import { runStep } from './support/sdk-step'
import { useCloud } from './support/test-cloud'

const cloud = useCloud({ httpRoutes: [{ prefix: '/page', functionName: 'page' }] })

const get = (path: string, init?: RequestInit) => fetch(`${cloud().url}${path}`, init)

/** fetch does not let a caller choose these headers; node's client does. */
const statusWith = (headers: Record<string, string>, { method = 'GET', path = '/' } = {}) =>
  new Promise<number | undefined>((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port: cloud().port, method, path, headers }, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
    sent.on('error', reject)
    sent.end(method === 'GET' ? undefined : '{}')
  })

describe('who may speak to the server', () => {
  it.each(['127.0.0.1', 'localhost', 'LOCALHOST:80', '[::1]:8787'])('answers the host %s', async (host) => {
    expect(await statusWith({ host })).toBe(200)
  })

  it.each(['evil.example', '127.0.0.1.evil.example', 'localhost.evil.example:8787', '10.0.0.1'])(
    'refuses the host %j',
    async (host) => {
      expect(await statusWith({ host })).toBe(403)
      expect(await statusWith({ host }, { method: 'POST', path: '/functions/slow' })).toBe(403)
    },
  )

  it.each(['https://evil.example', 'null', 'http://127.0.0.1.evil.example', 'http://user@evil.example'])(
    'refuses a page of %s',
    async (origin) => {
      expect(await statusWith({ origin }, { method: 'POST', path: '/functions/slow' })).toBe(403)
    },
  )

  it('lets a page of another loopback port call functions, but not speak as the SDK', async () => {
    const origin = 'http://localhost:10086'
    const response = await get('/functions/slow', { method: 'POST', body: '{}', headers: { origin } })
    expect([response.status, response.headers.get('access-control-allow-origin')]).toEqual([200, origin])
    expect(
      (await get('/functions/slow', { method: 'OPTIONS', headers: { origin } })).headers.get(
        'access-control-allow-headers',
      ),
    ).toContain('x-wx-openid')
    expect(await statusWith({ origin }, { method: 'POST', path: '/admin' })).toBe(403)
    expect(await statusWith({}, { method: 'POST', path: '/admin' })).toBe(200)
  })

  it('answers 404 for what does not exist and 400 for a malformed address', async () => {
    expect((await get('/nowhere')).status).toBe(404)
    expect((await get('/console/contract')).status).toBe(404)
    expect((await get('/files/%E0%A4%A')).status).toBe(400)
  })

  it('has a plain home page listing the functions', async () => {
    const response = await get('/')
    expect(response.headers.get('content-type')).toContain('text/html')
    expect(await response.text()).toContain('POST /functions/sdk (20 s, 256 MB)')
  })
})

describe('HTTP access to a function', () => {
  it('hands over the event of CloudBase, without an identity', async () => {
    const response = await get('/page/event?name=%E5%BC%A0&x=1', {
      headers: { 'x-wx-openid': 'oForged', 'x-own': 'a' },
    })
    expect(await response.json()).toMatchObject({
      path: '/page/event',
      httpMethod: 'GET',
      headers: { 'x-own': 'a' },
      queryStringParameters: { name: '张', x: '1' },
      requestContext: { envId: 'local-env' },
      body: '',
      isBase64Encoded: false,
    })
  })

  it('takes a text, an object or a whole response as the answer', async () => {
    const text = await get('/page/text')
    expect([text.headers.get('content-type'), await text.text()]).toEqual([
      'text/plain; charset=utf-8',
      'plain',
    ])
    expect(await (await get('/page/object')).json()).toEqual({ a: 1 })
    const whole = await get('/page/whole')
    expect([
      whole.status,
      whole.headers.get('content-type'),
      whole.headers.get('x-extra'),
      await whole.text(),
    ]).toEqual([418, 'image/png', 'yes', 'png'])
  })

  it('answers 500 when the function throws', async () => {
    expect((await get('/page/unknown')).status).toBe(500)
  })
})

describe('storage', () => {
  const put = (path: string, openid: string, body: string) =>
    get(`/files/${path}`, { method: 'PUT', body, headers: { 'x-wx-openid': openid } })

  const temporaryUrl = async (fileID: string, maxAge: number) => {
    const step = async ({ cloud: sdk, input }: Sdk<{ fileID: string; maxAge: number }>) =>
      (await sdk.getTempFileURL({ fileList: [input] })).fileList
    const [file] = (await runStep(cloud(), step, { input: { fileID, maxAge } })).value
    return file?.tempFileURL ?? ''
  }

  it('takes an upload of a client and answers the file id', async () => {
    const response = await put('proofs/%E8%AF%81.png', 'oOwner', 'bytes')
    expect(await response.json()).toEqual({ fileID: 'cloud://local-env.6c6f-local-env/proofs/证.png' })
    const read = await runStep(cloud(), async ({ cloud: sdk }) => {
      const { fileContent } = await sdk.downloadFile({
        fileID: 'cloud://local-env.6c6f-local-env/proofs/证.png',
      })
      return String(fileContent)
    })
    expect(read.value).toBe('bytes')
  })

  it('lets only its creator overwrite a file, and refuses uploads without identity', async () => {
    expect((await put('mine.txt', 'oOwner', 'one')).status).toBe(200)
    expect((await put('mine.txt', 'oOther', 'two')).status).toBe(403)
    expect((await put('mine.txt', '', 'two')).status).toBe(403)
    expect((await put('mine.txt', 'oOwner', 'three')).status).toBe(200)
    await runStep(cloud(), ({ cloud: sdk }) =>
      sdk.uploadFile({ cloudPath: 'sealed.txt', fileContent: Buffer.from('s') }),
    )
    expect((await put('sealed.txt', 'oOwner', 'x')).status).toBe(403)
  })

  it('keeps files private: only an address signed for that file, until it expires on the cloud clock', async () => {
    await put('secret.html', 'oOwner', '<script>1</script>')
    await put('public.txt', 'oOwner', 'p')
    expect((await get('/files/secret.html', { headers: { 'x-wx-openid': 'oOwner' } })).status).toBe(403)
    const url = await temporaryUrl('cloud://local-env.6c6f-local-env/secret.html', 60)
    const read = await fetch(url)
    expect([read.status, await read.text()]).toEqual([200, '<script>1</script>'])
    expect(read.headers.get('content-security-policy')).toBe('sandbox')
    expect((await fetch(url.replace('secret.html', 'public.txt'))).status).toBe(403)
    expect((await fetch(url.replace(/expires=\d+/, 'expires=9999999999999'))).status).toBe(403)
    expect((await fetch(url, { method: 'PUT', body: 'overwritten' })).status).toBe(403)
    cloud().clock.set(cloud().clock.now() + 61_000)
    expect((await fetch(url)).status).toBe(403)
    cloud().clock.reset()
  })

  it('refuses paths that lead out of the storage or are too long', async () => {
    expect((await put('a/%2e%2e/%2e%2e/b', 'oOwner', 'x')).status).toBe(404)
    expect((await put('a%2F..%2Fb', 'oOwner', 'x')).status).toBe(400)
    expect((await put('a//b', 'oOwner', 'x')).status).toBe(400)
    expect((await put('x'.repeat(851), 'oOwner', 'x')).status).toBe(400)
    expect((await put(`${'长'.repeat(280)}.txt`, 'oOwner', 'x')).status).toBe(200)
  })
})
