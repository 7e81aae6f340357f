import type { Input } from '../domain/contract/contract'
import { structureId } from '../domain/cohort/structure'
import { demoClass, demoCohort, demoCollege } from './demo-people'

const HOURS = '工作日 8:30—12:00，14:30—17:30'

/** Whom graduates of the demo school ask. Nobody of this name exists; the numbers only have the right form. */
export function demoContacts(hash: (text: string) => string): Input<'contact.save'> {
  const idOf = (...path: readonly string[]): string => structureId(demoCohort.id, path, hash)
  const collegeId = idOf('college', demoCollege)
  const classId = idOf('class', idOf('major', collegeId, demoClass.major), demoClass.name)
  return {
    cohortId: demoCohort.id,
    rev: 0,
    office: [
      { name: '示例就业处 王老师', phone: '0731-80000001', place: '示例楼 101', hours: HOURS },
      { name: '示例就业处 档案窗口', phone: '0731-80000002', place: '示例楼 102', hours: HOURS },
    ],
    colleges: {
      [collegeId]: [
        { name: `${demoCollege} 李老师`, phone: '0731-80000011', place: '机电楼 201', hours: HOURS },
      ],
    },
    classes: {
      [classId]: [{ name: '辅导员 陈老师', phone: '0731-80000021', place: '机电楼 305', hours: HOURS }],
    },
  }
}
