import path from 'node:path'
import sharp, { type Sharp } from 'sharp'
import {
  takeInBy,
  type Intake,
  type Limits,
  type TakenIn,
} from '../../../../cloudfunctions/files/pictures/take-in'
import type { Turn } from '../../../../cloudfunctions/files/pictures/upright'
import { openWatermark } from '../../../../cloudfunctions/files/pictures/watermark'
import { exif, jpeg, photo, plain, withSegments } from './bytes'
import { document, idPhoto } from './corpus-row'

/** What people look at: upright, small enough, watermarked; and what pictures are recognised by. */
const fonts = path.resolve(__dirname, '../../../../node_modules/@expo-google-fonts/noto-sans-sc/400Regular')
const takeIn = takeInBy(openWatermark(fonts))
const said = '仅供2027届生源核对使用'

interface Asked {
  readonly turn?: Turn
  readonly text?: string
  readonly limits?: Limits
  readonly keeps?: Intake['keeps']
}

async function taken(file: Buffer, asked: Asked = {}): Promise<TakenIn> {
  const outcome = await takeIn(file, { limits: document, turn: 0, text: said, keeps: 'asItCame', ...asked })
  if (!outcome.ok) throw new Error(outcome.error)
  return outcome.value
}

const bytesOf = (picture: Sharp): Promise<Buffer> => picture.removeAlpha().raw().toBuffer()

/** How far two pictures of one size are apart on average, in steps of 255. */
async function apart(one: Sharp, other: Sharp): Promise<number> {
  const [a, b] = await Promise.all([bytesOf(one), bytesOf(other)])
  expect(a.length).toBe(b.length)
  let sum = 0
  for (let at = 0; at < a.length; at += 1) sum += Math.abs((a[at] ?? 0) - (b[at] ?? 0))
  return sum / a.length
}

const lying = async (orientation: number): Promise<Buffer> =>
  withSegments(await jpeg(600, 500), exif({ orientation }))

test.each([1, 2, 3, 4, 5, 6, 7, 8])(
  'A picture that lies as %i says is shown upright, as another decoder shows it.',
  async (orientation) => {
    const file = await lying(orientation)
    const { viewing, picture } = await taken(file)
    const upright = await sharp(file).autoOrient().toBuffer({ resolveWithObject: true })
    expect(picture).toMatchObject({ width: upright.info.width, height: upright.info.height })
    const shown = sharp(viewing)
    expect(await apart(shown, sharp(upright.data))).toBeLessThan(15)
    if (orientation !== 1) {
      const { width, height } = picture
      const asStored = sharp(await jpeg(600, 500)).resize(width, height, { fit: 'fill' })
      expect(await apart(sharp(viewing), asStored)).toBeGreaterThan(20)
    }
  },
)

test.each([0, 90, 180, 270] as const)(
  'A picture that its owner turned by %i° is shown turned clockwise, on top of how it lies; what is kept is not touched.',
  async (turn) => {
    const file = await lying(6)
    const { viewing, kept, picture } = await taken(file, { turn })
    const upright = await sharp(file).autoOrient().toBuffer()
    expect(await apart(sharp(viewing), sharp(upright).rotate(turn))).toBeLessThan(15)
    expect(picture.width > picture.height).toBe(turn === 90 || turn === 270)
    expect(kept).toEqual((await taken(file)).kept)
  },
)

test('What is kept still says how it lies, and nothing else of its EXIF data.', async () => {
  const { kept } = await taken(await lying(8))
  const { orientation, exif: left } = await sharp(kept).metadata()
  expect(orientation).toBe(8)
  expect(left).toHaveLength(6 + 26)
})

test('A large picture is shown with 1600 pixels on its long side, a small one as large as it is.', async () => {
  const large = await taken(await plain(4000, 2000).jpeg().toBuffer())
  expect(large.picture).toMatchObject({ width: 1600, height: 800 })
  expect((await taken(await jpeg())).picture).toMatchObject({ width: 640, height: 520 })
})

test('The watermark lies over every part of the picture, on white, grey and black, and the picture stays readable.', async () => {
  for (const background of ['#ffffff', '#808080', '#000000']) {
    const file = await sharp({ create: { width: 1200, height: 900, channels: 3, background } })
      .png()
      .toBuffer()
    const shown = (await taken(file)).viewing
    for (let left = 0; left < 1200; left += 300)
      for (let top = 0; top < 900; top += 300) {
        const part = { left, top, width: 300, height: 300 }
        const { channels } = await sharp(await sharp(shown).extract(part).toBuffer()).stats()
        const grey = channels[0]
        expect(grey?.stdev).toBeGreaterThan(2)
        // Black print stays far darker than watermarked paper.
        expect((grey?.max ?? 255) - (grey?.min ?? 0)).toBeLessThan(110)
      }
    expect(await apart(sharp(shown), sharp(file))).toBeLessThan(12)
  }
})

test('The watermark says what it is told to: other words make another picture, the same words the same.', async () => {
  const file = await plain(800, 600).png().toBuffer()
  const source = (await taken(file)).viewing
  expect((await taken(file)).viewing).toEqual(source)
  const destination = (await taken(file, { text: '仅供2027届去向核对使用' })).viewing
  expect(await apart(sharp(source), sharp(destination))).toBeGreaterThan(0.1)
})

test('A name of a cohort that is longer than the picture is wide is drawn as far as there is room.', async () => {
  const file = await jpeg(300, 413)
  const text = `仅供${'二〇二七届本科毕业生（北校区）'.repeat(4)}生源核对使用`
  expect((await taken(file, { limits: idPhoto, text })).picture).toMatchObject({ width: 300, height: 413 })
})

test('Places that were clear are white, not black.', async () => {
  const clear = { width: 600, height: 500, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } as const
  const { viewing } = await taken(await sharp({ create: clear }).png().toBuffer())
  const { channels } = await sharp(viewing).stats()
  for (const { mean } of channels) expect(mean).toBeGreaterThan(230)
})

const differing = (a: string, b: string): number =>
  [...(BigInt(`0x${a}`) ^ BigInt(`0x${b}`)).toString(2)].filter((bit) => bit === '1').length

test('The same picture saved smaller, in another format or lighter looks the same; another one does not.', async () => {
  const look = async (picture: Sharp): Promise<string> =>
    (await taken(await picture.jpeg({ quality: 70 }).toBuffer())).picture.look
  const blobs = photo(60, 50).blur(3).modulate({ saturation: 2 })
  const scene = await blobs.resize(1200, 1000).toBuffer({ resolveWithObject: true })
  const raw = { raw: { width: 1200, height: 1000, channels: 3 } } as const
  const original = await look(sharp(scene.data, raw))
  expect(original).toMatch(/^[0-9a-f]{16}$/)
  const { picture } = await taken(await sharp(scene.data, raw).resize(900, 750).png().toBuffer())
  expect(differing(picture.look, original)).toBeLessThanOrEqual(3)
  expect(differing(await look(sharp(scene.data, raw).linear(0.8, 10)), original)).toBeLessThanOrEqual(6)
  expect(differing(await look(sharp(scene.data, raw).rotate(180)), original)).toBeGreaterThan(16)
})

test('How a picture lies does not change what it looks like.', async () => {
  const upright = await sharp(await lying(6))
    .autoOrient()
    .jpeg({ quality: 90 })
    .toBuffer()
  const { picture } = await taken(await lying(6))
  expect(differing(picture.look, (await taken(upright)).picture.look)).toBeLessThanOrEqual(4)
})

test('A photo that will be printed is kept upright as the person turned it, without the watermark.', async () => {
  const file = await lying(6)
  const { kept, viewing, picture } = await taken(file, { turn: 90, keeps: 'upright' })
  const { width, height, format, exif: said } = await sharp(kept).metadata()
  expect({ width, height, format, said }).toEqual({
    width: 600,
    height: 500,
    format: 'jpeg',
    said: undefined,
  })
  expect(picture).toMatchObject({ width: 600, height: 500, bytes: kept.length })
  const turned = sharp(await sharp(file).rotate().rotate(90).jpeg({ quality: 90 }).toBuffer())
  expect(await apart(sharp(kept), turned)).toBeLessThan(6)
  expect(await apart(sharp(kept), sharp(viewing))).toBeGreaterThan(await apart(sharp(kept), turned))
})
