import { categoryTables } from '../../../../domain/destination/categories'
import { destinationValueProblems } from '../../../../domain/destination/fields'
import {
  categoriesOf,
  fieldsOf,
  groups,
  previewOf,
  problemsOf,
  receiverOf,
  toSend,
  transfersOf,
} from '../../../../src/features/destination/model'

const names = (fields: readonly { name: string; required: boolean }[], required: boolean): string[] =>
  fields.filter((field) => field.required === required).map(({ name }) => name)

describe('the form of a destination', () => {
  test('every category of the table can be chosen, once', () => {
    const offered = groups.flatMap((group) => categoriesOf(group).map(({ code }) => code))
    expect([...offered].sort()).toEqual(Object.keys(categoryTables['national-2024']).sort())
  })

  test('a category asks first for what it requires, then offers more', () => {
    const fields = fieldsOf('10')
    expect(names(fields, true)).toEqual(['unitName', 'unitPlace'])
    expect(names(fields, false)).toContain('creditCode')
    expect(fieldsOf('70')).toEqual([])
    expect(fieldsOf('zz')).toEqual([])
  })

  test('no field is asked for twice', () => {
    for (const code of Object.keys(categoryTables['national-2024'])) {
      const asked = fieldsOf(code).map(({ name }) => name)
      expect(new Set(asked).size).toBe(asked.length)
    }
  })

  test('an archive that goes home needs nobody to take it', () => {
    expect(receiverOf('转回生源地')).toEqual([])
    expect(receiverOf('')).toEqual([])
    expect(names(receiverOf('升学学校接收'), true)).toEqual(['archive.receiver', 'archive.address'])
  })

  test('a way that was chosen before stays among those that suit', () => {
    expect(transfersOf('801', '')).toEqual(['升学学校接收', '转回生源地'])
    expect(transfersOf('801', '签约单位接收')).toContain('签约单位接收')
  })

  test('what was typed for another category is not sent, and goes from the server', () => {
    const onServer = { category: '10', unitName: '甲公司', 'archive.transfer': '转回生源地' }
    const draft = { category: '801', schoolName: '临浦理工大学', unitPlace: '临浦' }
    expect(toSend(draft, onServer)).toEqual({ category: '801', schoolName: '临浦理工大学', unitName: '' })
  })

  test('nothing is sent when nothing changed', () => {
    expect(toSend({}, { category: '70', 'archive.transfer': '转回生源地' })).toEqual({})
  })

  test('every problem is found at once, as the server finds them', () => {
    const values = { category: '801', 'archive.transfer': '升学学校接收' }
    expect(problemsOf(values)).toEqual({
      schoolName: 'required',
      studyMajor: 'required',
      'archive.receiver': 'required',
      'archive.address': 'required',
    })
    expect(problemsOf(values)).toEqual(destinationValueProblems(values, 'national-2024'))
    expect(problemsOf({})).toEqual({ category: 'required', ...destinationValueProblems({}, 'national-2024') })
  })

  test('a text for another category is no obstacle', () => {
    const values = { category: '70', 'archive.transfer': '转回生源地', unitName: '长'.repeat(200) }
    expect(problemsOf(values)).toEqual({})
  })

  test('the preview names what is filled in, the archive apart', () => {
    const values = {
      category: '801',
      schoolName: '临浦理工大学',
      studyMajor: ' ',
      'archive.transfer': '转回生源地',
    }
    expect(previewOf(values)).toEqual({
      category: '境内升学：研究生',
      destination: [{ label: '学校名称', value: '临浦理工大学' }],
      archive: [{ label: '户档转递类型', value: '转回生源地' }],
    })
  })
})
