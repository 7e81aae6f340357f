import path from 'node:path'
import sharp from 'sharp'
import { takeInBy } from '../../../../cloudfunctions/files/pictures/take-in'
import { openWatermark } from '../../../../cloudfunctions/files/pictures/watermark'
import { processorTime } from '../../../support/processor-time'
import { SECRET } from './bytes'
import { corpus } from './corpus'
import { document } from './corpus-row'

const fonts = path.resolve(__dirname, '../../../../node_modules/@expo-google-fonts/noto-sans-sc/400Regular')
const takeIn = takeInBy(openWatermark(fonts))
const text = '仅供2027届生源核对使用'
const rows = corpus()

/** The stored pixels themselves, in whatever order and depth, and a decoder that only warns. */
const pixelsOf = (file: Buffer): Promise<Buffer> =>
  sharp(file, { failOn: 'none' }).keepIccProfile().raw({ depth: 'ushort' }).toBuffer()

test('The corpus has more than a hundred files, every one with a name of its own.', () => {
  expect(rows.length).toBeGreaterThan(100)
  expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length)
})

test.each(rows.map((row) => [row.name, row.expected, row] as const))(
  'What becomes of %s: %s.',
  async (_, expected, { bytes, limits = document }) => {
    const file = await bytes()
    const spent = processorTime()
    const taken = await takeIn(file, { limits, turn: 0, text, keeps: 'asItCame' })
    expect(spent()).toBeLessThan(2000)
    if (expected !== 'accepted') {
      expect(taken).toEqual({ ok: false, error: expected })
      return
    }
    if (!taken.ok) throw new Error(taken.error)
    const { kept, viewing, picture } = taken.value
    for (const made of [kept, viewing]) {
      expect(made.includes(SECRET)).toBe(false)
      expect(made.includes('GPS')).toBe(false)
      expect(await sharp(made).metadata()).not.toHaveProperty('xmp')
    }
    expect((await pixelsOf(kept)).equals(await pixelsOf(file))).toBe(true)
    expect(picture).toMatchObject({ bytes: kept.length, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) })
    const seen = await sharp(viewing).metadata()
    expect(seen).toMatchObject({
      format: 'jpeg',
      width: picture.width,
      height: picture.height,
      space: 'srgb',
    })
    for (const field of ['exif', 'icc', 'iptc', 'orientation', 'comments'])
      expect(seen).not.toHaveProperty(field)
    expect(Math.max(picture.width, picture.height)).toBeLessThanOrEqual(1600)
  },
)
