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

  describe('[B10] A backlog', () => {
    const backlog = {
      cohort: '2027届',
      waiting: 36,
      college: '机电工程学院',
      colleges: 1,
      levels: ['counselor' as const],
      causes: [],
      beyond: false,
      own: true,
    }
    const shown = (over: Partial<NonNullable<Message['backlog']>> = {}) =>
      messageShown(message({ notice: 'backlogBegun', backlog: { ...backlog, ...over } }), NOW)

    test('says of which cohort and college, how many wait for whom and why, and where the number is of more than the own classes.', () => {
      expect(shown({ causes: ['many', 'old'] }).told).toBe(
        '2027届：机电工程学院36条待辅导员审核，待审核多、等得太久。',
      )
      const levels = ['counselor' as const, 'office' as const]
      expect(shown({ college: '', colleges: 3, levels }).told).toBe(
        '2027届：3个学院共36条待辅导员、就业处审核。',
      )
      expect(shown({ beyond: true }).told).toBe(
        '2027届：机电工程学院全院36条待辅导员审核。不只是你负责的班级。',
      )
    })

    test('leads who decides to the queue, and who looks after it to where one sees who should.', () => {
      expect(shown().link?.page).toBe('queue')
      expect(shown({ own: false }).link?.page).toBe('progress')
    })
  })

  test('An alarm says what of, and leads to what to do about it.', () => {
    const shown = messageShown(message({ notice: 'healthAlarm', alarm: '定时任务、系统出错' }), NOW)
    expect([shown.told, shown.link?.page]).toEqual(['定时任务、系统出错', 'status'])
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
