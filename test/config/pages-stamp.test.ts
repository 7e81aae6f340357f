import { digestOfSources } from '../../config/pages'

const name = 'QIHANG_NOTICE_TEMPLATES'
const before = process.env[name]
afterEach(() => {
  if (before === undefined) Reflect.deleteProperty(process.env, name)
  else process.env[name] = before
})

test('Pages with another value of a variable that is written into them are another build; the same again are not.', async () => {
  process.env[name] = 'backlog:one'
  const first = await digestOfSources()
  expect(await digestOfSources()).toBe(first)
  process.env[name] = 'backlog:other'
  expect(await digestOfSources()).not.toBe(first)
})
