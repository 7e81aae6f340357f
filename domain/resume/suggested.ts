import type { Values } from '../registration/fields'
import type { Education } from './content'

/**
 * The first row of 教育经历 as the record has it: a student only adds the school's name. A month that the roster
 * writes in another way is left for the student.
 */
export const suggestedEducation = ({
  enrolledOn = '',
  graduatesOn = '',
  major = '',
  level = '',
}: Values): Education => ({
  from: monthOf(enrolledOn),
  to: monthOf(graduatesOn),
  school: '',
  major,
  degree: level,
})

const monthOf = (value: string): string => (/^\d{4}-(0[1-9]|1[0-2])$/u.test(value) ? value : '')
