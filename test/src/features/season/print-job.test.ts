import { afterStep, keptJob } from '../../../../src/features/season/print-job'

const job = { job: 'abc', collegeId: null, printed: 3, without: 1, done: false }

describe('a print job on the device', () => {
  test('What a step answered is kept and read again as it was.', () => {
    const kept = afterStep('c1', { job: 'abc', printed: 3, without: 1, done: false, url: null, until: null })
    expect(keptJob(JSON.parse(JSON.stringify(kept)))).toEqual({ ...job, collegeId: 'c1' })
  })

  test('The address of the file is not kept: it ends soon.', () => {
    const answer = { job: 'abc', printed: 3, without: 1, done: true, url: 'https://example.test/x', until: 5 }
    expect(afterStep(null, answer)).toEqual({ ...job, done: true })
  })

  test.each([
    undefined,
    'abc',
    null,
    {},
    { ...job, job: '' },
    { ...job, printed: -1 },
    { ...job, collegeId: 7 },
    { ...job, without: 'many' },
  ])('What is no job is nothing to go on with: %p.', (kept) => {
    expect(keptJob(kept)).toBeNull()
  })
})
