/**
 * Everything a check can say about a row. An error keeps the row out of the import; a warning lets it in
 * and tells the office. The levels follow the roster fixture's own list of faults.
 */
export interface IssueSpec {
  readonly level: 'error' | 'warning'
  /** For readers of code and logs; the sentence people read is in domain/messages.ts. */
  readonly meaning: string
}

// prettier-ignore
export const issueCodes = {
  blankCollege:         { level: 'warning', meaning: 'no college given' },
  retiredPlace:         { level: 'warning', meaning: 'division code that no longer exists' },
  placeCodeMissing:     { level: 'warning', meaning: 'place named without its code' },
  placeMissing:         { level: 'warning', meaning: 'neither code nor name of the place' },
  placeContradictsName: { level: 'warning', meaning: 'place code and place name mean different places' },
  phoneInvalid:         { level: 'warning', meaning: 'not a telephone number' },
  emailInvalid:         { level: 'warning', meaning: 'not an e-mail address' },
  qqInvalid:            { level: 'warning', meaning: 'not a QQ number' },
  postcodeInvalid:      { level: 'warning', meaning: 'not a postcode of six digits' },
  directedUnitMissing:  { level: 'warning', meaning: 'directed or commissioned training without its unit' },
  monthIsJune:          { level: 'warning', meaning: 'another month than June where the cohort has June' },
  valueUnknown:         { level: 'warning', meaning: 'value outside the code table, kept as it is' },

  idChecksum:           { level: 'error', meaning: 'check digit of the document number wrong' },
  idPrecisionLost:      { level: 'error', meaning: 'document number stored as a number, digits lost' },
  precisionLost:        { level: 'error', meaning: 'another long number stored so that digits are lost' },
  sexContradictsId:     { level: 'error', meaning: 'sex differs from the document number' },
  birthContradictsId:   { level: 'error', meaning: 'birth date differs from the document number' },
  documentMissing:      { level: 'error', meaning: 'no document number' },
  documentInvalid:      { level: 'error', meaning: 'document number does not fit its type' },
  documentTypeUnknown:  { level: 'error', meaning: 'document type not known' },
  nameMissing:          { level: 'error', meaning: 'no name' },
  nameInvalid:          { level: 'error', meaning: 'name with control characters or without a letter' },
  studentNoMissing:     { level: 'error', meaning: 'no student number' },
  studentNoPattern:     { level: 'error', meaning: 'student number does not follow the pattern of the cohort' },
  placeUnknown:         { level: 'error', meaning: 'no such place' },
  dateInvalid:          { level: 'error', meaning: 'no such day or month' },
  formula:              { level: 'error', meaning: 'a formula in a cell, with or without a stored result' },
  cellError:            { level: 'error', meaning: 'a cell that shows an error such as #N/A' },
  tooLong:              { level: 'error', meaning: 'longer than any such field can be' },
  duplicateStudentNo:   { level: 'error', meaning: 'the same student number more than once' },
  duplicateId:          { level: 'error', meaning: 'the same document number under different student numbers' },
  dataErased:           { level: 'error', meaning: 'only the evidence of this graduate is kept' },
  outOfScope:           { level: 'error', meaning: 'not of the kind of graduates this cohort takes' },
} as const satisfies Record<string, IssueSpec>

export type RosterIssueCode = keyof typeof issueCodes
export const rosterIssueCodes = Object.keys(issueCodes) as RosterIssueCode[]

/** A remark on one cell: `row` as the worksheet counts (from 1), `column` the header without ornament. */
export interface RosterIssue {
  readonly row: number
  readonly column: string
  readonly code: RosterIssueCode
  readonly level: 'error' | 'warning'
}

export const issueAt = (row: number, column: string, code: RosterIssueCode): RosterIssue => ({
  row,
  column,
  code,
  level: issueCodes[code].level,
})
