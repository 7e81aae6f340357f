import { realNameTask } from '../../../../src/features/identity/real-name-task'
import { anOwnRecord, type OwnRecord } from '../../support/own-record'

type RealName = OwnRecord['checks']['realName']
const slot = { key: 'identityDocument', purpose: 'identity', name: '证件照片', help: '四角完整' } as const
const rest = { required: true, maxBytes: 1, minEdge: 1, fields: [], when: null }

const taskOf = (way: RealName['way'], state: RealName['state'], slots: OwnRecord['slots'] = []) => {
  const own = anOwnRecord()
  return realNameTask({ ...own, slots, checks: { ...own.checks, realName: { way, state, reason: '' } } })
}
const slots: OwnRecord['slots'] = [
  { ...rest, ...slot, key: 'photo', purpose: 'submission' },
  { ...rest, ...slot },
]

describe('[G2] What the real-name check asks for', () => {
  test.each(['notNeeded', 'passed'] as const)('Nothing, once it is %s.', (state) => {
    expect(taskOf('manual', state, slots)).toEqual({ kind: 'done' })
    expect(taskOf('phone', state)).toEqual({ kind: 'done' })
  })

  test('A picture goes to the slot of the document, and tells whether it waits or was refused.', () => {
    const picture = { kind: 'picture', slot: 'identityDocument', help: '四角完整' }
    expect(taskOf('manual', 'needed', slots)).toEqual({ ...picture, waiting: false, refused: false })
    expect(taskOf('manual', 'pending', slots)).toEqual({ ...picture, waiting: true, refused: false })
    expect(taskOf('manual', 'refused', slots)).toEqual({ ...picture, waiting: false, refused: true })
  })

  test('A cohort that asks for a picture and has no place for it sends nobody to a page without one.', () => {
    expect(taskOf('manual', 'needed')).toMatchObject({ kind: 'picture', slot: null })
  })

  test('By phone there is nothing to wait for.', () => {
    expect(taskOf('phone', 'needed')).toEqual({ kind: 'phone', waiting: false, refused: false })
  })
})
