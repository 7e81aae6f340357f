import type { Claims } from '../../domain/registration/registration'

/** A destination with everything that its category and the archive's way ask for. The code is of nobody. */
export const EMPLOYED: Claims = {
  category: '10',
  unitName: '示例公司',
  creditCode: '91430300MA4EXAMP02',
  unitKind: '39',
  unitIndustry: '22',
  unitPlace: '430100',
  jobKind: '13',
  signedOn: '2027-03-01',
  'archive.transfer': '转回生源地',
  'archive.place': '430102',
}

/** Where a household goes that moved to the school, as staff keep it. */
export const HOUSEHOLD: Claims = { kind: '迁回原籍', address: '示例省示例市示例路1号' }
