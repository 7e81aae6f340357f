import { pushesShown, type HistoryPage } from '../../../../src/features/push/history-view'
import { trialSaid } from '../../../../src/features/push/trial-said'
import { unreachedShown } from '../../../../src/features/push/unreached-view'
import { trialAnswers } from '../../../../src/texts/push'

const at = (text: string): number => Date.parse(`${text}:00+08:00`)
const NOW = at('2026-11-25T09:58')
type Row = HistoryPage['rows'][number]

const line = (collegeId: string, waiting: number): Row['lines'][number] => ({
  collegeId,
  college: `学院${collegeId}`,
  flow: 'source',
  level: 'counselor',
  waiting,
  oldestAt: null,
  closesAt: null,
  causes: ['many'],
})
const row = (channel: Row['channel'], to: string, own: Partial<Row> = {}): Row => ({
  id: `2027-main_1_${channel}_${to}`,
  at: at('2026-11-24T23:00'),
  kind: 'begun',
  channel,
  toName: to,
  state: 'sent',
  code: '',
  dueAt: at('2026-11-24T23:00'),
  lines: [line('a', 3)],
  ...own,
})
const page = (...rows: Row[]): HistoryPage => ({ now: NOW, rows, next: null })

test('Rows of one push are one, with every place and everybody, also where two pages share it.', () => {
  const shown = pushesShown(
    [
      page(row('inbox', 'x'), row('message', 'x', { state: 'refused', code: '43101' })),
      page(
        row('inbox', 'y', { lines: [line('b', 8)] }),
        row('robot', '', {
          toName: '',
          state: 'waiting',
          code: 'unreachable',
          dueAt: at('2026-11-26T07:00'),
        }),
      ),
    ],
    NOW,
  )
  expect(shown).toMatchObject([
    { kind: 'begun', time: '11月24日 23:00', people: 2, toGroup: true, missed: 1 },
  ])
  expect(shown[0]?.lines.map(({ college }) => college)).toEqual(['学院b', '学院a'])
  expect(
    shown[0]?.to.map(({ name, sendings }) => [
      name,
      sendings.map(({ channel, words }) => `${channel}：${words}`),
    ]),
  ).toEqual([
    ['x', ['站内：已放进消息', '微信：对方不收，代码43101']],
    ['y', ['站内：已放进消息']],
    ['企业微信群', ['：等着发，11月26日 07:00再发，连不上对方']],
  ])
})

test('Trials are each by itself, and two people of one name are two.', () => {
  const trial = { kind: 'trial', channel: 'robot', toName: '' } as const
  const shown = pushesShown(
    [page(row('robot', '', { ...trial, id: 'trial_o_1' }), row('robot', '', { ...trial, id: 'trial_o_2' }))],
    NOW,
  )
  expect(shown.map(({ id, people }) => [id, people])).toEqual([
    ['trial_o_1', 0],
    ['trial_o_2', 0],
  ])
  const named = { toName: '王静' }
  expect(pushesShown([page(row('inbox', 'x', named), row('inbox', 'y', named))], NOW)[0]?.people).toBe(2)
})

test.each([
  ['robot', { state: 'sent', code: '0' }, trialAnswers.robot.sent],
  ['robot', { state: 'later', code: '45009' }, trialAnswers.robot.busy],
  ['robot', { state: 'later', code: 'unreachable' }, trialAnswers.robot.later],
  ['robot', { state: 'refused', code: '93000' }, trialAnswers.robot.refused],
  ['robot', { state: 'refused', code: '' }, trialAnswers.robot.unset],
  ['robot', { state: 'failed', code: '40008' }, `${trialAnswers.robot.failed}（代码40008）`],
  ['message', { state: 'notAgreed', code: '' }, trialAnswers.message.notAgreed],
  ['message', { state: 'failed', code: '' }, trialAnswers.message.unset],
  ['message', { state: 'refused', code: '43101' }, trialAnswers.message.refused],
  ['message', { state: 'unknown', code: 'timeout' }, trialAnswers.message.unknown],
] as const)('A trial by %s that ends as %j is told plainly.', (channel, tried, sentence) => {
  expect(trialSaid(channel, tried).sentence).toBe(sentence)
})

test('Only who has agreed to too little can help it by agreeing.', () => {
  expect(trialSaid('message', { state: 'notAgreed', code: '' }).mayAllow).toBe(true)
  expect(trialSaid('message', { state: 'failed', code: '1' }).mayAllow).toBe(false)
  expect(trialSaid('robot', { state: 'refused', code: '93000' }).mayAllow).toBe(false)
})

test('A graduate who was not reached is named with what it was about and why; each once.', () => {
  const one = {
    id: 'n1',
    at: at('2026-11-25T08:00'),
    notice: 'destinationReturned',
    state: 'refused',
    code: '43101',
    registrationId: 'r1',
    studentNo: '2303010007',
    name: '林知夏',
  } as const
  const shown = unreachedShown(
    [
      { rows: [one], next: null },
      { rows: [one, { ...one, id: 'n2', notice: 'later-version' }], next: null },
    ],
    NOW,
  )
  expect(shown).toMatchObject([
    { about: 'r1', flow: 'destination', head: '林知夏 2303010007', why: '08:00，拒收微信提醒，代码43101' },
    { id: 'n2', flow: 'source', what: '有新的办理进展' },
  ])
})
