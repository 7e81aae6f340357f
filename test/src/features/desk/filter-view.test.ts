import { chipsOf, classOptions, majorOptions, withMajor } from '../../../../src/features/desk/filter-view'
import { noFilter, waitingFor } from '../../../../src/features/desk/lists'

const classes = [
  { id: 'c1', name: '机械2301班', majorId: 'm1', major: '机械工程', waiting: 3 },
  { id: 'c2', name: '机械2302班', majorId: 'm1', major: '机械工程', waiting: 2 },
  { id: 'c3', name: '车辆2301班', majorId: 'm2', major: '车辆工程', waiting: 0 },
]

test('Majors and classes say how many wait; the first choice is all of them.', () => {
  expect(majorOptions(classes).map(({ label }) => label)).toEqual([
    '全部专业',
    '机械工程（5）',
    '车辆工程（0）',
  ])
  expect(classOptions(classes, null).map(({ value }) => value)).toEqual(['', 'c1', 'c2', 'c3'])
  expect(classOptions(classes, 'm2').map(({ label }) => label)).toEqual(['全部班级', '车辆2301班（0）'])
})

test('Another major lets go of a class that is not its own.', () => {
  const filter = { ...noFilter, majorId: 'm1', classId: 'c1' }
  expect(withMajor(filter, 'm2', classes)).toMatchObject({ majorId: 'm2', classId: null })
  expect(withMajor(filter, null, classes)).toMatchObject({ majorId: null, classId: 'c1' })
})

test('Each chip takes away what it names and nothing else.', () => {
  const filter = { majorId: 'm1', classId: 'c1', signal: 'phoneShared' as const, waiting: waitingFor(2, 0) }
  const chips = chipsOf(filter, classes)
  expect(chips.map(({ label }) => label)).toEqual(['机械工程', '机械2301班', '等了超过2天', '手机号多人共用'])
  expect(chips.map(({ without }) => without)).toEqual([
    { ...filter, majorId: null },
    { ...filter, classId: null },
    { ...filter, waiting: null },
    { ...filter, signal: null },
  ])
  expect(chipsOf(noFilter, classes)).toEqual([])
})
