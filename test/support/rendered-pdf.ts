import { spawn } from 'node:child_process'
import { join } from 'node:path'
import jsQR from 'jsqr'
import sharp from 'sharp'

const fonts = ['400Regular/NotoSansSC_400Regular', '500Medium/NotoSansSC_500Medium'].map((name) =>
  join(__dirname, '..', '..', 'node_modules', '@expo-google-fonts', 'noto-sans-sc', `${name}.ttf`),
)

/** A page as it looks. */
export interface Rendered {
  readonly pages: number
  readonly width: number
  readonly height: number
  readonly png: Buffer
  /**
   * The texts of the page in the order of drawing; `overlap` says how far their ink is the ink of the same text
   * drawn from the font files: 1 is the same, 0 is blank.
   */
  readonly texts: readonly { readonly text: string; readonly overlap: number }[]
}

/** Renders one page of a document (the first is 1). Rejects when it cannot be read. */
export async function rendered(pdf: Buffer, page = 1): Promise<Rendered> {
  const script = join(__dirname, 'render-page.mjs')
  const child = spawn(process.execPath, [script, String(page), ...fonts], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const parts: Buffer[] = []
  child.stdout.on('data', (part: Buffer) => parts.push(part))
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', resolve)
  })
  child.stdin.end(pdf)
  const code = await ended
  if (code !== 0) throw new Error(`rendering ended with ${String(code)}`)
  const said = JSON.parse(Buffer.concat(parts).toString('utf8')) as Omit<Rendered, 'png'> & { png: string }
  return { ...said, png: Buffer.from(said.png, 'base64') }
}

/**
 * From here on a text counts as drawn. Rounding to whole pixels costs small texts up to a seventh of their ink
 * (receipt numbers are random, so it differs from run to run); blanks and boxes stay below 0.2.
 */
const DRAWN = 0.75

/** The texts of a page whose glyphs are not those of the font: blanks and boxes among them. */
export const undrawn = ({ texts }: Rendered): readonly string[] =>
  texts.filter(({ overlap }) => overlap < DRAWN).map(({ text }) => text)

/** All words of a page, without blanks: where lines were broken does not matter. */
export const wordsOf = ({ texts }: Rendered): string =>
  texts
    .map(({ text }) => text)
    .join('')
    .replace(/\s/gu, '')

/** What the QR code of a page says; null when none is found. */
export async function qrOf({ png }: Rendered): Promise<string | null> {
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data ?? null
}
