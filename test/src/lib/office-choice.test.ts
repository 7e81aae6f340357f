import { officeChoice } from '../../../src/lib/office-choice'

/** Which 届 the office's pages are about. */
const running = [{ id: '2027', name: '2027届' }]
const listed = [
  { id: '2028', name: '2028届', paused: true },
  { id: '2027', name: '2027届', paused: false },
]

test('Without a choice it is the one that runs, though next year\u2019s is listed first.', () => {
  expect(officeChoice(listed, running, undefined).cohort?.id).toBe('2027')
})

test('Next year\u2019s, which is paused, can be chosen and is told as paused.', () => {
  expect(officeChoice(listed, running, '2028').cohort).toEqual(listed[0])
})

test('Who sets up no cohorts chooses among those that run.', () => {
  expect(officeChoice(undefined, running, '2028').cohort).toEqual({ ...running[0], paused: false })
})

test('What was kept may be anything; where none runs, the first is shown, and where there is none, none.', () => {
  expect(officeChoice(listed, running, { id: '2028' }).cohort?.id).toBe('2027')
  expect(officeChoice(listed, [], 'gone').cohort?.id).toBe('2028')
  expect(officeChoice([], [], '2027').cohort).toBeNull()
})
