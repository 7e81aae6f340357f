import { atMost, privacy, received, sentSoFar } from '../../../../src/texts/proofs'

it('Sizes are read in MB with one digit, small ones in KB.', () => {
  expect(received(1_812_345)).toBe('已收下 1.8 MB')
  expect(atMost(5_000_000)).toBe('不超过 5 MB')
  expect(atMost(200_000)).toBe('不超过 200 KB')
  expect(received(420)).toBe('已收下 1 KB')
})

it('Progress says percent and amounts.', () => {
  expect(sentSoFar(1_536_000, 2_400_000)).toBe('已传 64%，1.5 / 2.4 MB')
  expect(sentSoFar(90_000, 180_000)).toBe('已传 50%，90 / 180 KB')
})

it('What becomes of every picture names the school and its cohort as the watermark does.', () => {
  expect(privacy('江屿大学 2027届', 'source')).toContain('“仅供江屿大学2027届生源核对使用”')
})
