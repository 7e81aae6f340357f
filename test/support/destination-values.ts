import type { DestinationField } from '../../domain/destination/fields'
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

/** A right value of every field. */
export const right: Readonly<Record<DestinationField, string>> = {
  category: '10',
  unitName: '示例公司',
  creditCode: '91430300MA4EXAMP02',
  unitKind: '39',
  unitIndustry: '22',
  unitPlace: '430100',
  unitAddress: '示例路1号',
  jobKind: '13',
  signedOn: '2027-03-01',
  monthlyPay: '5000',
  project: '示例课题',
  startupKind: '创立公司',
  shopUrl: 'https://shop.example/1',
  work: '自由撰稿',
  country: '示例国',
  schoolName: '示例大学',
  schoolNameForeign: 'Example University',
  studyMajor: '法学',
  studyMajorForeign: 'Law',
  seeking: '求职中',
  'archive.transfer': '转回生源地',
  'archive.place': '430102',
  'archive.receiver': '示例人才中心',
  'archive.department': '档案科',
  'archive.address': '示例路2号',
  'archive.contact': '示例联系人',
  'archive.phone': '0731-88888888',
}
