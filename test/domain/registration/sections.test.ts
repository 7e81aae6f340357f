import { sectionings } from '../../../domain/cohort/policy'
import { fieldKeys, fields } from '../../../domain/registration/fields'
import { partOf, partsOf, staffPart } from '../../../domain/registration/sections'

describe('[G3] the form is cut as the cohort has it', () => {
  it('goes by 身份, 学籍 and 联系方式, or by 学校, 个人 and 其他.', () => {
    expect(partsOf('steps').map(({ label }) => label)).toEqual(['身份', '学籍', '联系方式'])
    expect(partsOf('parts').map(({ label }) => label)).toEqual(['学校', '个人', '其他'])
  })

  it.each(sectionings)('shows every field of the form once (%s), and what staff keep nowhere.', (way) => {
    const shown = partsOf(way).flatMap((part) => part.fields)
    const asked = fieldKeys.filter((key) => fields[key].section !== 'staff')
    expect([...shown].sort()).toEqual([...asked].sort())
    expect(staffPart.fields).toEqual(['householdMoved', 'archiveMoved'])
  })

  it('knows the part of every field, and none of what is no field.', () => {
    expect(partOf('steps', 'sourcePlace')).toBe('identity')
    expect(partOf('parts', 'sourcePlace')).toBe('person')
    expect(partOf('parts', 'mobile')).toBe('other')
    expect(partOf('steps', 'householdMoved')).toBeNull()
    expect(partOf('parts', '__proto__')).toBeNull()
  })
})
