import { html, type Html } from './html'

/** Strokes on a grid of 24 units, as in the icons of the mini-program. */
const strokes = {
  shield: html`<path d="M12 3l7.5 3v5.5c0 4.5-3 8-7.5 9.5-4.5-1.5-7.5-5-7.5-9.5V6zM8.5 12l2.5 2.5 4.5-5" />`,
  alarm: html`<path d="M12 3l7.5 3v5.5c0 4.5-3 8-7.5 9.5-4.5-1.5-7.5-5-7.5-9.5V6zM12 8v5M12 15.8v.2" />`,
  clock: html`<circle cx="12" cy="12" r="8.5" /><path d="M12 7.5V12l3 2" />`,
  barred: html`<circle cx="12" cy="12" r="8.5" /><path d="M6 18L18 6" />`,
  swap: html`<path d="M4 8h14M14 4l4 4-4 4M20 16H6M10 12l-4 4 4 4" />`,
  search: html`<circle cx="11" cy="11" r="6.5" /><path d="M16 16l4.5 4.5M9 9l4 4M13 9l-4 4" />`,
  glass: html`<path d="M7 3h10M7 21h10M8 3c0 5 8 5 8 9s-8 4-8 9M16 3c0 5-8 5-8 9s8 4 8 9" />`,
  warning: html`<path d="M12 4L2.8 20h18.4zM12 10v4.5M12 17.3v.2" />`,
  sail: html`<path
    d="M11.5 3v13.5H4C7.5 13 10 8.5 11.5 3zM14 6.5c2.5 2.5 4.5 6 5.5 10H14zM3 20.5c1.5 0 1.5-1 3-1s1.5 1 3 1 1.5-1 3-1 1.5 1 3 1 1.5-1 3-1 1.5 1 3 1"
  />`,
} as const satisfies Record<string, Html>

export type IconName = keyof typeof strokes

/** Decoration beside a word that says the same. */
export const icon = (name: IconName): Html =>
  html`<svg
    class="icon"
    viewBox="0 0 24 24"
    width="24"
    height="24"
    fill="none"
    stroke="currentColor"
    stroke-width="1.75"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
    focusable="false"
  >
    ${strokes[name]}
  </svg>`

const WIDTH = 344
const HEIGHT = 30
const STEP = 8

/** One line of the band of waves over a report in force. */
function wave(index: number): Html {
  const points: string[] = []
  for (let x = 0; x <= WIDTH; x += STEP) {
    const y = HEIGHT / 2 + (2 + index * 1.6) * Math.sin((x / WIDTH) * 7 * Math.PI + index * 0.45)
    points.push(`${String(x)} ${y.toFixed(1)}`)
  }
  return html`<polyline points="${points.join(' ')}" />`
}

/** The band of a paper of value: seven waves, decoration only. */
export const band = html`<svg
  class="band"
  viewBox="0 0 344 30"
  preserveAspectRatio="none"
  fill="none"
  stroke="currentColor"
  stroke-width="0.7"
  aria-hidden="true"
  focusable="false"
>
  ${[0, 1, 2, 3, 4, 5, 6].map(wave)}
</svg>`

/** One line of depth, and how far out the others lie. */
const DEPTH = 'M98 52c8 20 2 44-22 54s-58 12-84 4-40-28-36-50 26-30 44-42S36-6 58 2s32 30 40 50z'
const DEPTHS = ['0.55', '0.9', '1.3', '1.75', '2.25', '2.8']

/** A sea chart behind the head of the page: decoration only. */
export const contours = html`<svg
  class="contours"
  viewBox="0 0 360 240"
  fill="none"
  stroke="currentColor"
  aria-hidden="true"
  focusable="false"
>
  ${DEPTHS.map(
    (depth) =>
      html`<path
        transform="translate(270 20) scale(${depth}) translate(-18 -54)"
        stroke-width="${(1 / Number(depth)).toFixed(2)}"
        d="${DEPTH}"
      />`,
  )}
</svg>`
