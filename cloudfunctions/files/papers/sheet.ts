import PDFDocument from 'pdfkit'
import type { Instant } from '../../../domain/registration/registration'
import type { Fonts } from './fonts'
import { printable } from './printable'
import { WAVE_HEIGHT, waveOperators } from './wave'

/** A4, in points. */
export const PAGE = { width: 595.28, height: 841.89 } as const
export const MARGIN = 60
export const CONTENT = PAGE.width - 2 * MARGIN
/** Nothing is drawn below: printers need a margin. */
export const BOTTOM = PAGE.height - 48

/** The colours of the look, as they print (docs/decisions/0017). */
export const INK = { ink: '#17262e', label: '#46555d', note: '#5f6b72', line: '#8b867b' } as const

/** A document that is being drawn. */
export interface Sheet {
  readonly document: PDFKit.PDFDocument
  readonly fonts: Fonts
  /** The woven band, drawn once and placed on every page; null on what is not the school's word. */
  readonly wave: PDFKit.PDFKitReference | null
  /** Characters so far that no glyph exists for. */
  missing: number
}

/**
 * A document without a page. The same content gives the same bytes: the only instant in it is the given one. No
 * font is named at the start, so that pdfkit does not load its own; by name afterwards, or it would compare the
 * fonts at every text.
 */
export function openSheet(fonts: Fonts, about: About): Sheet {
  const document = openDocument(fonts, about)
  const wave = document.ref({
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [0, 0, CONTENT, WAVE_HEIGHT],
    Resources: {},
  })
  wave.end(Buffer.from(waveOperators(CONTENT), 'latin1'))
  return { document, fonts, wave, missing: 0 }
}

/** The same without the band: for a page that only its author answers for. */
export const openPlainSheet = (fonts: Fonts, about: About): Sheet => ({
  document: openDocument(fonts, about),
  fonts,
  wave: null,
  missing: 0,
})

interface About {
  readonly title: string
  readonly at: Instant
}

function openDocument(fonts: Fonts, about: About): PDFKit.PDFDocument {
  const document = new PDFDocument({
    autoFirstPage: false,
    margin: 0,
    size: 'A4',
    lang: 'zh-CN',
    displayTitle: true,
    info: { Title: about.title, CreationDate: new Date(about.at), Producer: 'Qihang', Creator: 'Qihang' },
    font: '',
  })
  // Taken as they are when they are fonts already, which the types do not know.
  document.registerFont('text', fonts.text as unknown as string)
  document.registerFont('strong', fonts.strong as unknown as string)
  return document
}

/** The whole document. Nothing can be drawn any more. */
export async function closeSheet({ document }: Sheet): Promise<Buffer> {
  const parts: Buffer[] = []
  document.on('data', (part: Buffer) => parts.push(part))
  const ended = new Promise<void>((resolve, reject) => {
    document.on('end', resolve)
    document.on('error', reject)
  })
  document.end()
  await ended
  return Buffer.concat(parts)
}

/** Where the first line of a new page begins. */
export const TOP = 92

/** A new page, with the woven band at its head where the paper has one. */
export function addPage({ document, wave }: Sheet): void {
  document.addPage()
  if (wave === null) return
  const xobjects = document.page.xobjects as Record<string, unknown>
  xobjects['Wave'] = wave
  document.save()
  // Forms stand upright; pdfkit has turned the page over, so that y grows downwards.
  document.transform(1, 0, 0, -1, MARGIN, 44 + WAVE_HEIGHT)
  document.addContent('/Wave Do')
  document.restore()
}

export interface Style {
  readonly size: number
  readonly weight: keyof Fonts
  readonly ink: keyof typeof INK
  readonly align: 'left' | 'center' | 'right'
  /** Between characters, in points. */
  readonly spacing: number
}

export interface Place {
  readonly x: number
  readonly y: number
  readonly width: number
}

const PLAIN = { weight: 'text', ink: 'ink', align: 'left', spacing: 0 } as const
/** Style of an ordinary text of this size, changed where it is told. */
export const styled = (size: number, change: Partial<Style>): Style => ({ ...PLAIN, size, ...change })

const optionsOf = ({ width }: Pick<Place, 'width'>, { align, spacing }: Style) => ({
  width,
  align,
  characterSpacing: spacing,
})

/** How high a text stands when it is wrapped into this width. */
export function heightOf(
  sheet: Sheet,
  text: string,
  { width, style }: { width: number; style: Style },
): number {
  const { document, fonts } = sheet
  document.font(style.weight).fontSize(style.size)
  return document.heightOfString(printable(text, fonts[style.weight]).text, optionsOf({ width }, style))
}

/** Draws a text, wrapped into the width of its place; answers where the next one may begin. */
export function write(sheet: Sheet, text: string, { place, style }: { place: Place; style: Style }): number {
  const { document, fonts } = sheet
  const drawn = printable(text, fonts[style.weight])
  sheet.missing += drawn.missing
  document.font(style.weight).fontSize(style.size).fillColor(INK[style.ink])
  document.text(drawn.text, place.x, place.y, optionsOf(place, style))
  return document.y
}

/** A dashed line across the page. */
export function dashed({ document }: Sheet, y: number): void {
  document.save().lineWidth(0.6).strokeColor(INK.line).dash(3, { space: 3 })
  document
    .moveTo(MARGIN, y)
    .lineTo(MARGIN + CONTENT, y)
    .stroke()
  document.restore()
}
