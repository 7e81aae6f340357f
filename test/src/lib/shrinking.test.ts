import * as fc from 'fast-check'
import { fitPicture } from '../../../src/lib/fit-picture'
import type { Picture, PictureSize, Shrinking } from '../../../src/lib/picture'
import { firstShrinking, fits, MOST_TRIES, nextShrinking } from '../../../src/lib/shrinking'

const MB = 1_000_000
const phone: PictureSize = { width: 4032, height: 3024 }

/** A camera whose pictures weigh so many bytes a pixel at the best quality; it counts what is asked of it. */
function camera(size: PictureSize, bytesAPixel: number) {
  const asked: Shrinking[] = []
  const weight = (edge: number, quality: number): number => {
    const share = edge / Math.max(size.width, size.height)
    return Math.round(size.width * size.height * share * share * bytesAPixel * quality)
  }
  const shrink = (_picture: Picture, how: Shrinking): Promise<Picture> => {
    asked.push(how)
    return Promise.resolve({ src: 'smaller.jpg', bytes: weight(how.edge, how.quality) })
  }
  const picture = { src: 'photo.jpg', bytes: weight(Math.max(size.width, size.height), 1) }
  return { asked, picture, device: { sizeOf: () => Promise.resolve(size), shrink } }
}

it('A picture that fits goes as it was taken.', async () => {
  const { device, picture, asked } = camera(phone, 0.3)
  expect(await fitPicture(device, picture, 5 * MB)).toBe(picture)
  expect(asked).toEqual([])
})

it('A 12 MP photo of 6 MB is made to fit 5 MB, and keeps most of its pixels.', async () => {
  const { device, picture, asked } = camera(phone, 0.5)
  const fitted = await fitPicture(device, picture, 5 * MB)
  expect(fitted.bytes).toBeLessThanOrEqual(5 * MB)
  expect(asked.at(-1)?.edge).toBeGreaterThan(3000)
})

it('[R6] A 12 MP photo is made to fit the 200 KB of an ID photo.', async () => {
  const { device, picture, asked } = camera(phone, 0.5)
  const fitted = await fitPicture(device, picture, 200_000)
  expect(fitted.bytes).toBeLessThanOrEqual(200_000)
  expect(asked.at(-1)?.edge).toBeGreaterThan(480)
})

it('A photo of more pixels than are taken in is made smaller, however few bytes it has.', async () => {
  const { device, picture, asked } = camera({ width: 9248, height: 6936 }, 0.02)
  await fitPicture(device, picture, 5 * MB)
  expect(asked.map(({ edge }) => edge)).toEqual([4096])
})

it('A picture that this phone cannot read goes as it is: the server says what is wrong with it.', async () => {
  const picture = { src: 'broken.jpg', bytes: 9 * MB }
  const device = {
    sizeOf: () => Promise.reject(new Error('getImageInfo:fail')),
    shrink: () => Promise.reject(new Error('compressImage:fail')),
  }
  expect(await fitPicture(device, picture, 5 * MB)).toBe(picture)
})

it('Every picture of a camera is made to fit within the tries there are, each smaller than the one before.', () => {
  const sizes = fc.record({
    width: fc.integer({ min: 300, max: 12_000 }),
    height: fc.integer({ min: 300, max: 12_000 }),
  })
  const weights = fc.double({ min: 0.05, max: 3, noNaN: true })
  fc.assert(
    fc.property(sizes, weights, fc.constantFrom(200_000, 3 * MB, 5 * MB), (size, bytesAPixel, maxBytes) => {
      const weigh = ({ edge, quality }: Shrinking): number => {
        const share = edge / Math.max(size.width, size.height)
        return size.width * size.height * share * share * bytesAPixel * quality
      }
      let how = firstShrinking(size, maxBytes)
      let tries = 1
      while (weigh(how) > maxBytes) {
        const next = nextShrinking(how, weigh(how), maxBytes)
        expect(weigh(next)).toBeLessThan(weigh(how))
        how = next
        tries += 1
      }
      expect(tries).toBeLessThanOrEqual(MOST_TRIES)
      expect(fits(weigh(how), { width: how.edge, height: 1 }, maxBytes)).toBe(true)
    }),
  )
})
