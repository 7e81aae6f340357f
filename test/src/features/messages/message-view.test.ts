import { noticeSentences, staffNoticeSentences } from '../../../../domain/messages'
import { noticeKinds } from '../../../../domain/registration/change'
import { messageShown, rowsOf, type Message } from '../../../../src/features/messages/message-view'
import { leftText, texts } from '../../../../src/texts/messages'
import { at, NOW } from '../../support/own-record'

const message = (over: Partial<Message> = {}): Message => ({
  id: 'm1',
  at: at('2026-11-23T20:00'),
  notice: 'sourceReturned',
  changes: {},
  read: false,
  ...over,
})

describe('[B3] A message', () => {
  test.each(noticeKinds)('%s says its sentence.', (notice) => {
    expect(messageShown(message({ notice }), NOW).text).toBe(noticeSentences[notice])
  })

  test('A backlog says its sentence and leads to the queue.', () => {
    const shown = messageShown(message({ notice: 'backlogBegun' }), NOW)
    expect([shown.text, shown.link?.page]).toEqual([staffNoticeSentences.backlogBegun, 'queue'])
  })

  test('[B10] A backlog says of which cohort, how many and why, and where the number is of more than the own classes.', () => {
    const backlog = { cohort: '2027届', waiting: 36, colleges: 1, causes: [], beyond: false }
    const told = (over: Partial<NonNullable<Message['backlog']>>) =>
      messageShown(message({ notice: 'backlogBegun', backlog: { ...backlog, ...over } }), NOW).told
    expect(told({ causes: ['many', 'old'] })).toBe('2027届：36条待审核，待审核多、等得太久。')
    expect(told({ colleges: 3 })).toBe('2027届：3个学院共36条待审核。')
    expect(told({ beyond: true })).toBe('2027届：全院36条待审核。不只是你负责的班级。')
    expect(messageShown(message({ notice: 'healthAlarm' }), NOW).told).toBeNull()
  })

  test('What was returned leads to where it is mended; what is only to be known leads nowhere.', () => {
    expect(messageShown(message(), NOW).link?.page).toBe('returned')
    expect(messageShown(message({ notice: 'correctionRefused' }), NOW).link?.page).toBe('correction')
    expect(messageShown(message({ notice: 'ticketAnswered' }), NOW).link?.page).toBe('tickets')
    expect(messageShown(message({ notice: 'identityPassed' }), NOW).link).toBeNull()
  })

  test('An edit by staff shows the old and the new value by the field’s name.', () => {
    const changes = {
      politicalStatus: { was: '群众', value: '共青团员' },
      constructor: { was: '', value: 'x' },
    }
    expect(messageShown(message({ notice: 'recordCorrected', changes }), NOW).changes).toEqual([
      { field: 'politicalStatus', label: '政治面貌', was: '群众', value: '共青团员' },
    ])
  })

  test('A kind that this version does not know is told in general words.', () => {
    const shown = messageShown(message({ notice: 'somethingNew' }), NOW)
    expect(shown.text).toBe(texts.other)
    expect(shown.link?.page).toBe('home')
  })

  test('Today’s time stands alone; another day’s has its day.', () => {
    expect(messageShown(message(), NOW).time).toBe('20:00')
    expect(messageShown(message({ at: at('2026-11-20T08:05') }), NOW).time).toBe('11月20日 08:05')
  })

  test('A message that slid onto the next page is shown once.', () => {
    const page = { rows: [message()], next: null, left: {} }
    expect(rowsOf([page, page])).toHaveLength(1)
  })
})

describe('[N4] What WeChat may still deliver', () => {
  test('Counts are told by what they are about; none says what an agreement means.', () => {
    expect(leftText({ reviewResult: 2, windowClosing: 0, ticketAnswered: 1 })).toBe(
      '微信还能提醒你2次审核结果、1次求助回复。',
    )
    expect(leftText({})).toBe(texts.remind.none)
  })
})
