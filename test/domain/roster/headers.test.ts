import { textCell, type SheetRow } from '../../../domain/roster/cells'
import { findHeader } from '../../../domain/roster/find-header'
import { headerText, targetOf } from '../../../domain/roster/headers'
import { err } from '../../../domain/result'
import { fieldKeys, fields } from '../../../domain/registration/fields'

const row = (number: number, ...texts: string[]): SheetRow => ({ row: number, cells: texts.map(textCell) })
const header = ['学号', '姓名', '证件号码']

describe('Headers', () => {
  test('Every field is found by its own label; 生源地 alone is the name, its code has a header of its own.', () => {
    for (const key of fieldKeys) {
      expect([key, targetOf(fields[key].label)]).toEqual([key, key === 'sourcePlace' ? 'placeName' : key])
    }
    expect(targetOf('生源地代码')).toBe('sourcePlace')
  })

  test.each([
    ['学 号*', '学号', 'studentNo'],
    ['证 件号码＊', '证件号码', 'document'],
    ['生源\n所在地', '生源所在地', 'placeName'],
    ['姓名（必填）', '姓名(必填)', 'name'],
    ['※出生日期：', '出生日期', 'birthDate'],
    ['ｑｑ号码', 'QQ号码', 'qq'],
  ])('%j is read as %s, the column of %s.', (text, title, target) => {
    expect([headerText(text), targetOf(text)]).toEqual([title, target])
  })

  test.each(['', '序号', '__proto__', 'constructor', '学号姓名', `学号${' '.repeat(65_536)}`])(
    '%j is no known header.',
    (text) => {
      expect(targetOf(text)).toBeNull()
    },
  )
})

describe('Finding the header', () => {
  test('It may stand in any of the first thirty rows, below titles that hold such words.', () => {
    const titles = Array.from({ length: 29 }, (_, at) => row(at + 1, '请核对学号、姓名', '学号'))
    const found = findHeader([...titles, row(30, ...header), row(31, ...header)])
    expect(found.ok && found.value.headerRow).toBe(30)
    expect(findHeader([...titles, row(30, ''), row(31, ...header)])).toEqual(err({ code: 'headerNotFound' }))
  })

  test('Missing required columns are named together.', () => {
    expect(findHeader([row(1, '学院', '专业', '班级', '学号')])).toEqual(
      err({ code: 'columnsMissing', missing: ['name', 'document'] }),
    )
  })

  test('A second column of the same meaning is put aside with the unknown ones.', () => {
    const found = findHeader([row(1, '序号', ...header, '身份证号', '宿舍')])
    expect(found.ok && found.value.unknownColumns).toEqual(['序号', '身份证号', '宿舍'])
    expect(found.ok && found.value.columns.map(({ index }) => index)).toEqual([1, 2, 3])
  })
})
