import { textsOf, withText } from '../../../src/lib/field-texts'

test('One text is kept among the others, or goes alone.', () => {
  const texts = withText({ name: '林知夏' }, 'directedUnit', '示例公司')
  expect(texts).toEqual({ name: '林知夏', directedUnit: '示例公司' })
  expect(withText(texts, 'name', null)).toEqual({ directedUnit: '示例公司' })
})

test('Only texts are read back.', () => {
  expect(textsOf({ name: '林知夏', qq: 1 })).toEqual({ name: '林知夏' })
  expect(textsOf('name')).toEqual({})
})
