import { destinationFields, type DestinationField } from '../../../domain/destination/fields'

/** What a column is for. `name`: words for a code, which counts where the column of the code says nothing. */
export type Column =
  | { readonly of: 'studentNo' | 'categoryCode' | 'categoryName' | 'document' | 'unknown' }
  | { readonly of: 'field'; readonly field: DestinationField; readonly name: boolean }

const field = (key: DestinationField, name = false): Column => ({ of: 'field', field: key, name })

/** Column names of the exports (field.md §1.3); labels of our own forms are understood too. */
const exported: Readonly<Record<string, Column>> = {
  学号: { of: 'studentNo' },
  毕业去向类别代码: { of: 'categoryCode' },
  去向类别代码: { of: 'categoryCode' },
  类别代码: { of: 'categoryCode' },
  毕业去向: { of: 'categoryName' },
  毕业去向类别: { of: 'categoryName' },
  单位性质代码: field('unitKind'),
  单位性质名称: field('unitKind', true),
  单位行业代码: field('unitIndustry'),
  单位行业名称: field('unitIndustry', true),
  单位所在地代码: field('unitPlace'),
  单位所在地名称: field('unitPlace', true),
  工作职位类别代码: field('jobKind'),
  工作职位类别名称: field('jobKind', true),
  留学国家地区: field('country'),
  留学院校中文名称: field('schoolName'),
  留学院校外文名称: field('schoolNameForeign'),
  留学专业中文名称: field('studyMajor'),
  留学专业外文名称: field('studyMajorForeign'),
  档案转递类型: field('archive.transfer'),
  档案转递单位名称: field('archive.receiver'),
  档案转递单位地址: field('archive.address'),
  档案转递单位联系人: field('archive.contact'),
  档案转递单位电话: field('archive.phone'),
  档案转递单位联系电话: field('archive.phone'),
}

const byLabel = new Map(
  Object.entries(destinationFields).flatMap(([key, { label }]): [string, Column][] => [
    [bare(label), field(key as DestinationField)],
  ]),
)

/** Without spaces, brackets of either width and what stands in them: `月收入（元）` is `月收入`. */
function bare(header: string): string {
  return header.replace(/[（(][^）)]*[）)]/gu, '').replace(/[\s*＊:：]/gu, '')
}

const isDocument = /证件号|身份证/u

/** What a header stands for. */
export function columnOf(header: string): Column {
  const name = bare(header)
  if (Object.hasOwn(exported, name)) return exported[name] ?? { of: 'unknown' }
  if (isDocument.test(name)) return { of: 'document' }
  return byLabel.get(name) ?? { of: 'unknown' }
}
