import type { Input } from '../../domain/contract/contract'
import { cohortId, FOUNDED_REV, policyWithoutProofs, staff } from './cloud-founding'
import { useSchool } from './founded-school'
import type { School } from './cloud-school'

/** A founded school whose completed records go on to 省中心 and 初始化. */
export function useUpstreamSchool(): School {
  const school = useSchool()
  beforeAll(async () => {
    const { chain } = policyWithoutProofs()
    const source: typeof chain.source = [
      ...chain.source,
      { kind: 'upstream', key: 'province', name: '省中心审核' },
      { kind: 'upstream', key: 'initialise', name: '初始化' },
    ]
    const policy = policyWithoutProofs({ chain: { ...chain, source } })
    await school.as(staff.office).must('policy.save', { cohortId, rev: FOUNDED_REV, policy })
    school.pass(11_000)
  })
  return school
}

/** What the office records of one graduate, from a list that came from above. */
export const heard = (
  school: School,
  id: string,
  said: Pick<Input<'upstream.record'>, 'result' | 'cause'>,
): Promise<unknown> =>
  school.as(staff.office).must('upstream.record', { id, importId: 'province-2026-11', ...said })
