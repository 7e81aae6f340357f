import { fieldChecks } from '../../../domain/registration/field-checks'
import { fieldOptions } from '../../../domain/registration/field-options'
import { fields, isFieldKey } from '../../../domain/registration/fields'
import { codedValue, isCoded } from '../../../domain/roster/values'

const listed = Object.entries(fieldOptions).map(([field, options]) => {
  if (!isFieldKey(field)) throw new Error(`${field} is no field`)
  return { field, options }
})

describe('options of fields', () => {
  it('are accepted by the check of their field, every one of them', () => {
    for (const { field, options } of listed)
      for (const option of options)
        expect([field, option, fieldChecks[field]?.(option)]).toEqual([field, option, null])
  })

  it('are the only values their field accepts', () => {
    for (const { field } of listed) expect(fieldChecks[field]?.('别的')).toBe('notAnOption')
    // A synonym of a roster is read on import, and is no option of a form.
    expect(fieldChecks.politicalStatus?.('团员')).toBe('notAnOption')
  })

  it('are the words that an import keeps', () => {
    for (const { field, options } of listed) {
      if (!isCoded(field)) throw new Error(`${field} has no table`)
      for (const option of options) expect(codedValue(field, option)).toBe(option)
    }
  })

  it('fit into their field', () => {
    for (const { field, options } of listed)
      for (const option of options) expect([...option].length).toBeLessThanOrEqual(fields[field].maxLength)
  })

  it('begin with the words of the seeds', () => {
    expect(fieldOptions.sex).toEqual(['男', '女'])
    expect(fieldOptions.urbanRural).toEqual(['城镇', '农村'])
    expect(fieldOptions.trainingMode).toEqual(['非定向', '定向', '在职', '委培', '自筹'])
    expect(fieldOptions.teacherKind).toEqual(['公费师范生', '普通师范生', '非师范生'])
    expect(fieldOptions.minorityPlan).toEqual(['是', '否'])
    expect(fieldOptions.ethnicity?.slice(0, 3)).toEqual(['汉族', '蒙古族', '回族'])
  })
})
