import { join } from 'node:path'
import { openSync, type Font } from 'fontkit'

/** The two weights of every paper: Noto Sans SC, opened but not yet read further than is asked for. */
export interface Fonts {
  readonly text: Font
  readonly strong: Font
}

const opened = new Map<string, Fonts>()

/**
 * The fonts of a folder, opened once per instance: each holds its file (10 MB) and the glyphs met so far, so
 * that the second paper is several times faster than the first.
 */
export function fontsIn(assets: string): Fonts {
  const known = opened.get(assets)
  if (known !== undefined) return known
  const fonts = {
    text: single(openSync(join(assets, 'NotoSansSC_400Regular.ttf'))),
    strong: single(openSync(join(assets, 'NotoSansSC_500Medium.ttf'))),
  }
  opened.set(assets, fonts)
  return fonts
}

/**
 * Lets go of the fonts, before work that needs the memory itself: they grow with every glyph that was met. The
 * next paper opens them again.
 */
export function closeFonts(assets: string): void {
  opened.delete(assets)
}

function single(font: ReturnType<typeof openSync>): Font {
  if (!('layout' in font)) throw new Error('a collection of fonts where one font was expected')
  return font
}
