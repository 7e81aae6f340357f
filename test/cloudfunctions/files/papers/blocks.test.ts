import { heightOfBlocks, pagesOf, together, type Block } from '../../../../cloudfunctions/files/papers/blocks'

const drawnAt: number[] = []
const block = (height: number, above = 10): Block => ({ height, above, draw: (y) => drawnAt.push(y) })
const heights = (pages: readonly (readonly Block[])[]) =>
  pages.map((page) => page.map(({ height }) => height))

test('A block that does not fit wholly begins the next page, and the space above it is not needed there.', () => {
  const pages = pagesOf([block(50), block(30), block(90)], { first: 100, further: 90 })
  expect(heights(pages)).toEqual([[50, 30], [90]])
})

test('A block stays with those before it as long as its own space is there, to the point.', () => {
  expect(heights(pagesOf([block(40), block(40)], { first: 100, further: 200 }))).toEqual([[40, 40]])
  expect(heights(pagesOf([block(40), block(41)], { first: 100, further: 200 }))).toEqual([[40], [41]])
})

test('Nothing at all is one page, and what is higher than a page has one of its own.', () => {
  expect(pagesOf([], { first: 100, further: 100 })).toEqual([[]])
  expect(heights(pagesOf([block(20), block(300), block(20)], { first: 100, further: 100 }))).toEqual([
    [20],
    [300],
    [20],
  ])
})

test('Blocks that stay together are drawn below one another, the first exactly where it was said.', () => {
  const one = together([block(40, 5), block(20, 7)])
  expect([one.above, one.height, heightOfBlocks([one, block(10, 3)])]).toEqual([5, 67, 80])
  drawnAt.length = 0
  one.draw(100)
  expect(drawnAt).toEqual([100, 147])
})
