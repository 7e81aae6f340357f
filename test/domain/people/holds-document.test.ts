import { holdsDocumentNumber } from '../../../domain/people/holds-document'
import { residentNumber } from '../../support/cloud-graduates'

/** N4: a call for help carries no document number, however people write it. Nobody of these exists. */
const number = residentNumber('430102', '2004-05-02', 1)

test.each([
  ['as it is', `我的号码${number}`],
  ['with spaces', `${number.slice(0, 6)} ${number.slice(6, 14)} ${number.slice(14)}`],
  ['with dashes of any script', `${number.slice(0, 6)}-${number.slice(6, 14)}—${number.slice(14)}`],
  [
    'in full-width digits',
    [...number].map((one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)).join(''),
  ],
  ['with its check character X', '11010519491231002x'],
  ['with one wrong digit', `${number.slice(0, 17)}${number.endsWith('1') ? '2' : '1'}`],
  ['in the form of before 1999', '110105491231002'],
  ['in the form of before 1999 and with spaces', '110105 491231 002'],
  ['with a phone typed right behind it', `${number}13800001111`],
  ['with a phone and a space before it', `13800001111 ${number}`],
  ['with zero-width characters in it', `${number.slice(0, 9)}\u200b${number.slice(9)}`],
  ['though it is right as a credit code too', '110105190007230179'],
  ['of a Hong Kong card', '证件 A123456(3)'],
  ['of a Hong Kong card without brackets', 'a1234563'],
  ['of a Hong Kong card in full-width brackets', 'A123456（3）'],
  ['of a Macao card', '1234567(8)'],
  ['of a travel permit', 'H12345678'],
  ['of a travel permit of ten digits', '回乡证号m1234567801。'],
])('A document number is found %s.', (_, text) => {
  expect(holdsDocumentNumber(text, '')).toBe(true)
})

test.each([
  ['nothing', ''],
  ['a student number and a phone', '学号2300000001，电话13800001111'],
  ['a student number and a phone with only a space between', '2300000001 13800001111'],
  ['a date and a time', '2026-10-08 10:00'],
  ['a Hong Kong card with a wrong check digit', 'A123456(4)'],
  ['a class and a room', '机电2301班，A301'],
  ['eight digits that may be a date', '20040502'],
  ['a postcode and a phone with only a space between', '410000 0731-88888888'],
  ['a phone with its extension', '010-12345678-1234'],
  ['a credit code of digits only', '信用代码应为911100007109252597'],
  ['a credit code in groups', '信用代码应为9111 0000 7109 2525 97，不是原来的'],
  ['a credit code with letters', '信用代码91430300MA4EXAMP02'],
  ['an order number of fifteen digits', '快递单号110105499931002'],
  ['an account of fifteen digits in groups', '622 202 190 100 123'],
  ['a long order number', '4200001234202610081234567890'],
])('%s is no document number.', (_, text) => {
  expect(holdsDocumentNumber(text, '')).toBe(false)
})

test('The own number is found in whatever form it has, with brackets or without.', () => {
  expect(holdsDocumentNumber('台胞证 1234 5678', '12345678')).toBe(true)
  expect(holdsDocumentNumber('台胞证 1234 5678', '')).toBe(false)
  expect(holdsDocumentNumber('护照e12345678', 'E12345678')).toBe(true)
  expect(holdsDocumentNumber('C668668(E)', 'C668668E')).toBe(true)
  expect(holdsDocumentNumber('电话13800001111', '12345678')).toBe(false)
})
