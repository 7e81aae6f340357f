import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { PagePerson, PageSetup } from '../console-page/setup'
import { escapeHtml } from './html'
import type { Route } from './server'
import { jsonReply } from './server'

/** The phones of the page at `/`, and who can hold them. */
export interface PhonesSpec {
  title: string
  subtitle: string
  /** An SVG drawn in one colour; the page gives it its own. */
  mark: string
  /** Everybody the switch above a phone offers; it takes any other openid too. */
  people: readonly PagePerson[]
  /** Openids of `people`: who holds the phones at first, from left to right. */
  phones: readonly string[]
  /** Where somebody begins who is not one of `people`. */
  otherPath: string
}

const FOLDER = join(__dirname, '..', 'console-page')

/** The page may use what this server serves, and nothing else, not even what stands in its own HTML. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** The client and the style sheet, bundled in memory. */
async function bundle(): Promise<{ js: string; css: string }> {
  // Loaded for this page only: a cloud without phones starts many times in tests.
  const { build } = await import('esbuild')
  const { outputFiles } = await build({
    entryPoints: [join(FOLDER, 'page.ts'), join(FOLDER, 'page.css')],
    bundle: true,
    write: false,
    outdir: 'page',
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    // Addresses in the style sheet are this server's, not files to bundle.
    external: ['/console/*'],
    logLevel: 'silent',
  })
  const textOf = (ending: string) => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? ''
  return { js: textOf('.js'), css: textOf('.css') }
}

const fill = (html: string, { title, subtitle }: PhonesSpec) =>
  html.replaceAll('%title%', escapeHtml(title)).replaceAll('%subtitle%', escapeHtml(subtitle))

/** What the cloud itself knows of the setup. */
type CloudSetup = Pick<PageSetup, 'site' | 'functions' | 'hasMoments'>

/** `GET /` with the phones, and what this page loads below `/console/page/`. */
export async function consolePageRoutes(spec: PhonesSpec, setup: CloudSetup): Promise<Route[]> {
  const { people, otherPath } = spec
  const html = fill(await readFile(join(FOLDER, 'page.html'), 'utf8'), spec)
  const { js, css } = await bundle()
  const phones = spec.phones.map((openid) => {
    const person = people.find((candidate) => candidate.openid === openid)
    if (!person) throw new RangeError(`the phone of ${openid} belongs to nobody in the list of people`)
    return person
  })
  const serve = (path: string, type: string, body: string): Route => ({
    methods: ['GET'],
    path,
    maxBytes: 0,
    answer: () => ({
      status: 200,
      headers: {
        'content-type': type,
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        'content-security-policy': POLICY,
      },
      body,
    }),
  })
  return [
    serve('/', 'text/html; charset=utf-8', html),
    serve('/console/page/page.js', 'text/javascript; charset=utf-8', js),
    serve('/console/page/page.css', 'text/css; charset=utf-8', css),
    serve('/console/page/mark.svg', 'image/svg+xml', spec.mark),
    {
      methods: ['GET'],
      path: '/console/setup',
      maxBytes: 0,
      answer: () => jsonReply({ ...setup, phones, people, otherPath } satisfies PageSetup),
    },
  ]
}
