/** Curves of the woven band at the head of a paper, and how high it stands, in points. */
const CURVES = 7
export const WAVE_HEIGHT = 34
const PERIOD = 96
/** A quarter of a period: the curves miss the sine by a fifth of a point at most. */
const STEP = PERIOD / 4

const fixed = (value: number): string => value.toFixed(1)

/**
 * The band as drawing operators of PDF, for a form of this width whose origin is at its lower left: sines of
 * rising height and shifting phase, each as cubic curves that share its slope at their ends.
 */
export function waveOperators(width: number): string {
  const curves = Array.from({ length: CURVES }, (_, index) => {
    const height = 5 + (index * 9) / (CURVES - 1)
    const shift = index * 0.32
    const angle = (x: number): number => (2 * Math.PI * x) / PERIOD + shift
    const y = (x: number): number => WAVE_HEIGHT / 2 + height * Math.sin(angle(x))
    const rise = (x: number): number => ((height * 2 * Math.PI) / PERIOD) * Math.cos(angle(x)) * (STEP / 3)
    const parts = [`0 ${fixed(y(0))} m`]
    for (let x = 0; x < width; x += STEP) {
      const [from, to] = [x, x + STEP]
      const points = [from + STEP / 3, y(from) + rise(from), to - STEP / 3, y(to) - rise(to), to, y(to)]
      parts.push(`${points.map(fixed).join(' ')} c`)
    }
    return parts.join('\n')
  })
  return `0.64 0.77 0.81 RG 0.6 w\n${curves.join('\n')}\nS`
}
