import { emptyStructure, placed, type UnitNames } from '../../../domain/cohort/structure'
import { sha256 } from '../../support/school'

const law: UnitNames = { college: '法学院', majorCode: '030101K', major: '法学', class: '2301班' }
const start = emptyStructure('2027-main')

describe('Placing a roster row', () => {
  test('Unknown names become units of their own, and the row gets their ids.', () => {
    const { ids, structure } = placed(start, law, sha256)
    expect(structure.colleges).toEqual([{ id: ids.collegeId, name: '法学院', aliases: [] }])
    expect(structure.majors).toEqual([
      { id: ids.majorId, name: '法学', aliases: [], code: '030101K', collegeId: ids.collegeId },
    ])
    expect(structure.classes).toEqual([
      { id: ids.classId, name: '2301班', aliases: [], majorId: ids.majorId, collegeId: ids.collegeId },
    ])
    expect(new Set(Object.values(ids)).size).toBe(3)
  })

  test('The same row again gets the same ids and adds nothing, whoever imports it first.', () => {
    const once = placed(start, law, sha256)
    expect(placed(once.structure, law, sha256)).toEqual(once)
    const other = placed(start, { ...law, college: '商学院' }, sha256)
    expect(placed(other.structure, law, sha256).ids).toEqual(once.ids)
  })

  test('The same class name in two colleges is two classes of two majors.', () => {
    const once = placed(start, law, sha256)
    const { ids, structure } = placed(once.structure, { ...law, college: '商学院' }, sha256)
    expect(ids.classId).not.toBe(once.ids.classId)
    expect(ids.majorId).not.toBe(once.ids.majorId)
    expect([structure.colleges.length, structure.majors.length, structure.classes.length]).toEqual([2, 2, 2])
  })

  test('An old name of a renamed unit still finds it.', () => {
    const once = placed(start, law, sha256)
    const renamed = {
      ...once.structure,
      colleges: once.structure.colleges.map((college) => ({
        ...college,
        name: '法政学院',
        aliases: ['法学院', '法律系'],
      })),
    }
    expect(placed(renamed, law, sha256)).toEqual({ ids: once.ids, structure: renamed })
    for (const college of ['法政学院', '法律系'])
      expect(placed(renamed, { ...law, college }, sha256)).toEqual({ ids: once.ids, structure: renamed })
  })

  test('What a row does not say stays empty and makes no unit (G15).', () => {
    const { ids, structure } = placed(start, { college: '', majorCode: '', major: '', class: '' }, sha256)
    expect(ids).toEqual({ collegeId: '', majorId: '', classId: '' })
    expect(structure).toEqual(start)
  })

  test('Another cohort has other ids for the same names.', () => {
    const other = placed(emptyStructure('2026-main'), law, sha256)
    expect(other.ids.collegeId).not.toBe(placed(start, law, sha256).ids.collegeId)
  })
})
