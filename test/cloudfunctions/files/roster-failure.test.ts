import { rosterFailure } from '../../../cloudfunctions/files/roster-failure'
import { fileRefusals, type FileRefusalCode } from '../../../cloudfunctions/files/roster/refusals'
import { failureSentences, rosterIssueSentences } from '../../../domain/messages'
import { issueCodes, rosterIssueCodes } from '../../../domain/roster/issues'

describe('What the office is told of a roster', () => {
  test('Every refusal of a file has a sentence that says what to do.', () => {
    for (const code of Object.keys(fileRefusals) as FileRefusalCode[]) {
      const failure = rosterFailure({ code })
      expect(failureSentences[failure.code]).toMatch(/上传/u)
      expect(failure.fields).toBeUndefined()
    }
    expect(rosterFailure({ code: 'headerNotFound' })).toEqual({ code: 'rosterHeaderMissing' })
  })

  test('Columns that are missing are named as fields that are required.', () => {
    expect(rosterFailure({ code: 'columnsMissing', missing: ['studentNo', 'document'] })).toEqual({
      code: 'rosterColumnsMissing',
      fields: { studentNo: 'required', document: 'required' },
    })
  })

  test('The sentence of an issue says whether the row was imported, as its level does.', () => {
    for (const code of rosterIssueCodes) {
      expect([code, rosterIssueSentences[code].includes('没有导入')]).toEqual([
        code,
        issueCodes[code].level === 'error',
      ])
    }
  })
})
