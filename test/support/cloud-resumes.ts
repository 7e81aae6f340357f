import type { Input } from '../../domain/contract/contract'
import { emptyResume } from '../../domain/resume/content'

export type Content = Input<'resume.save'>['content']

/** A résumé with something in every part; none of it stands in anything else of the test school. */
export const aResume: Content = {
  ...emptyResume,
  intention: '结构设计工程师',
  summary: '做事踏实，爱把复杂的事讲明白。',
  education: [
    { from: '2023-09', to: '2027-06', school: '示例大学', major: '机械电子工程', degree: '本科' },
    { from: '2020-09', to: '2023-06', school: '示例中学', major: '', degree: '高中' },
  ],
  experience: [
    {
      kind: 'internship',
      from: '2026-07',
      to: '2026-09',
      where: '示例制造有限公司',
      role: '助理工程师',
      text: '参与夹具改型，换型时间从四十分钟降到十五分钟。\n整理了两百份图纸。',
    },
    { kind: 'campus', from: '2025-03', to: '', where: '机器人社团', role: '负责人', text: '' },
  ],
  skills: 'SolidWorks，有限元分析，英语六级',
  awards: ['全国大学生机械创新设计大赛省二等奖'],
}

/** The same with something changed. */
export const resumeWith = (change: Partial<Content>): Content => ({ ...aResume, ...change })
