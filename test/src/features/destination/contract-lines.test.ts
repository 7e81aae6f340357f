import { contractOf, lineLabel } from '../../../../src/features/destination/contract-lines'
import { anOwnRecord } from '../../support/own-record'

const line = (label: string, value: string) => ({ label, value })
const archive = [
  line('姓名', '林知夏'),
  line('毕业年月', '2027-06'),
  line('证件号码后四位', '2647'),
  line('毕业去向', '签就业协议形式就业'),
  line('单位名称', '示例装备制造有限公司'),
  line('户档转递类型', '签约单位接收'),
  line('档案接收电话', '0731-88888888'),
]
const moved = [
  ...archive.slice(0, 5),
  line('户口是否转入学校', '是'),
  line('户口迁移类型', '迁往就业地'),
  line('户口迁移地址', '湖南省湘潭市示例路1号'),
]
const contentsOf = (household: readonly { label: string; value: string }[]) => ({
  ...anOwnRecord({
    destination: { contents: { digest: 'd'.repeat(64), archive: [...archive], household: [...household] } },
  }),
  documentType: '居民身份证',
})

it('Every line of the reports stands on the page once, word for word.', () => {
  const { sections } = contractOf(contentsOf(moved), [])
  const shown = sections.flatMap(({ lines }) => lines).map(({ label, value }) => line(label, value))
  expect(shown).toHaveLength(archive.length + 3)
  expect(shown).toEqual(expect.arrayContaining([...archive, ...moved]))
})

it('The basics come first, then the destination, the archive and the household.', () => {
  const { sections } = contractOf(contentsOf(moved), [])
  expect(sections.map(({ key, lines }) => [key, lines.map(({ label }) => label)])).toEqual([
    ['person', ['姓名', '毕业年月', '证件号码后四位']],
    ['destination', ['毕业去向', '单位名称']],
    ['archive', ['户档转递类型', '档案接收电话']],
    ['household', ['户口是否转入学校', '户口迁移类型', '户口迁移地址']],
  ])
})

it('Without a household at the school there is no part about it.', () => {
  const { sections } = contractOf(contentsOf([]), [line('户口是否转入学校', '否')])
  expect(sections.map(({ key }) => key)).toEqual(['person', 'destination', 'archive'])
})

it('What is confirmed and stands on no report is told apart, and nothing is told twice.', () => {
  const others = [line('姓名', '林知夏'), line('单位行业', '制造业'), line('居民身份证', '末四位 2647')]
  const { rest } = contractOf(contentsOf([]), others)
  expect(rest.map(({ label }) => label)).toEqual(['单位行业'])
})

it('A line of a newer server is shown with the destination instead of being lost.', () => {
  const own = contentsOf([line('迁入地社区', '示例社区')])
  const { sections } = contractOf(own, [])
  expect(sections.find(({ key }) => key === 'destination')?.lines.at(-1)).toMatchObject({
    label: '迁入地社区',
  })
})

it('The school is told of a line by the name of its field, and the page reads it back.', () => {
  const contract = contractOf(contentsOf(moved), [line('单位行业', '制造业')])
  const keys = [...contract.sections.flatMap(({ lines }) => lines), ...contract.rest].map(({ key }) => key)
  expect(keys).toEqual(
    expect.arrayContaining(['graduatesOn', 'category', 'archive.phone', 'household.kind', 'unitIndustry']),
  )
  expect(new Set(keys).size).toBe(keys.length)
  expect(lineLabel(contract, 'archive.phone')).toBe('档案接收电话')
  expect(lineLabel(contract, 'unknown')).toBe('')
})
