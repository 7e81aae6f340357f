import { createHash } from 'node:crypto'
import { html, nothing, type Html } from './html'
import { contours, icon } from './icons'
import { styles } from './styles'
import { texts } from './texts'

/** What the gateway makes an HTTP response of. */
export interface HttpAnswer {
  readonly statusCode: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  readonly isBase64Encoded: false
}

export interface Page {
  readonly title: string
  readonly main: Html
  readonly status: number
  /** Besides those of every page. */
  readonly headers?: Readonly<Record<string, string>>
  /** A page with the form to fill in. */
  readonly sends?: boolean
}

const styleHash = createHash('sha256').update(styles, 'utf8').digest('base64')

/** No script, nothing from elsewhere, in nobody's frame, kept nowhere; the style is named by its digest. */
const headers = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': [
    `default-src 'none'`,
    `style-src 'sha256-${styleHash}'`,
    `form-action 'self'`,
    `base-uri 'none'`,
    `frame-ancestors 'none'`,
  ].join('; '),
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'x-robots-tag': 'noindex, nofollow',
} as const

/**
 * A browser that may say nothing of where it comes from sends a form as from origin `null`, which gateways
 * refuse. A page with a form tells its own origin, and nobody else.
 */
const sendsOrigin = html`<meta name="referrer" content="same-origin" />`

/** A whole page as an HTTP response. Needs no script, and old browsers lose only its looks. */
export function pageAnswer({ title, main, status, sends = false, headers: more = {} }: Page): HttpAnswer {
  const style: Html = { markup: `<style>${styles}</style>` }
  const { markup } = html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow" />
        <meta name="format-detection" content="telephone=no, date=no, address=no" />
        <meta name="color-scheme" content="light dark" />
        ${sends ? sendsOrigin : nothing}
        <title>${title} · ${texts.title}</title>
        ${style}
      </head>
      <body>
        ${contours}
        <div class="page">
          <p class="brand">${icon('sail')}<span>${texts.brand}</span> ${texts.about}</p>
          <main>${main}</main>
          <p class="foot">${texts.foot}</p>
        </div>
      </body>
    </html> `
  return { statusCode: status, headers: { ...headers, ...more }, body: markup, isBase64Encoded: false }
}
