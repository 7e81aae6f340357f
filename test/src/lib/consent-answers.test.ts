import { templateIds } from '../../../domain/people/notice-templates'
import { answersFrom } from '../../../src/lib/consent-answers'

describe('[N4] What WeChat is asked and answers', () => {
  test('The table of the environment names templates of ours only.', () => {
    expect(templateIds('reviewResult:AAA, ticketAnswered:BBB,other:CCC')).toEqual({
      reviewResult: 'AAA',
      ticketAnswered: 'BBB',
    })
  })

  test('Without a table nothing is asked.', () => {
    expect(templateIds('')).toEqual({})
    expect(templateIds('reviewResult:')).toEqual({})
  })

  test('An answer is told by our names; strange words and strange templates are left out.', () => {
    const ids = { reviewResult: 'AAA', windowClosing: 'BBB', ticketAnswered: 'CCC' }
    const answer = {
      errMsg: 'requestSubscribeMessage:ok',
      AAA: 'accept',
      BBB: 'reject',
      CCC: 'perhaps',
      DDD: 'accept',
    }
    expect(answersFrom(answer, ids)).toEqual({ reviewResult: 'accept', windowClosing: 'reject' })
    expect(answersFrom(null, ids)).toEqual({})
    expect(answersFrom({}, {})).toEqual({})
  })
})
