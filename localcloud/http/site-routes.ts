import { readFile, realpath, stat } from 'node:fs/promises'
import { extname, resolve, sep } from 'node:path'
import { escapeHtml } from './html'
import type { HttpReply, HttpRequest, Route } from './server'
import { HttpFailure } from './server'

/** A built web application, served as it lies in a folder. */
export interface SiteSpec {
  dir: string
  /** Where it is served, e.g. `/app/`. */
  at: `/${string}/`
  /** What the page of a missing build tells to do, in words. */
  whenMissing: string
}

/** By file ending; what is not listed is offered for saving, never run. */
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
}

/** A name with a content hash in it, as bundlers write it: `app.3f9a1c2b.js`. */
const HASHED = /[.-][0-9a-f]{8,}\.[a-z0-9]+$/

const cacheRule = (path: string) => {
  if (path.endsWith('.html')) return 'no-store'
  return HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache'
}

const outside = () => new HttpFailure(403, 'outside of the site')

/** The file that an address means, or undefined when there is none. @throws HttpFailure 403 outside of the folder */
async function findFile(dir: string, address: string): Promise<string | undefined> {
  const folder = resolve(dir)
  const isFolder = address === '' || address.endsWith('/')
  const wanted = resolve(folder, `./${address}${isFolder ? 'index.html' : ''}`)
  // Checked before the disk is asked, and again where links have led.
  if (/[\0\\]/.test(address) || !wanted.startsWith(folder + sep)) throw outside()
  const found = await realpath(wanted).catch(() => undefined)
  if (found === undefined) return undefined
  if (!found.startsWith((await realpath(folder)) + sep)) throw outside()
  return (await stat(found)).isFile() ? found : undefined
}

const page = (status: number, text: string): HttpReply => ({
  status,
  headers: {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'",
  },
  body: `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>404</title><p>${escapeHtml(text)}</p></html>`,
})

/** Serves the files of a site; a folder's address answers its index.html, a missing build says what to do. */
export function siteRoutes({ dir, at, whenMissing }: SiteSpec): Route[] {
  const answer = async ({ path }: HttpRequest): Promise<HttpReply> => {
    const address = path.slice(at.length)
    const file = await findFile(dir, address)
    if (file === undefined) return page(404, address === '' ? whenMissing : `${path} does not exist`)
    const headers = {
      'content-type': CONTENT_TYPES[extname(file)] ?? 'application/octet-stream',
      'cache-control': cacheRule(file),
      'x-content-type-options': 'nosniff',
      // Only pages of this server may frame it.
      'content-security-policy': "frame-ancestors 'self'",
    }
    return { status: 200, headers, body: await readFile(file) }
  }
  const toFolder = (): HttpReply => ({ status: 308, headers: { location: at }, body: '' })
  const methods = ['GET', 'HEAD']
  return [
    { methods, path: at, maxBytes: 0, answer },
    { methods, path: at.slice(0, -1), maxBytes: 0, answer: toFolder },
  ]
}
