import { Workbook, type CellValue } from 'exceljs'
import { staff } from '../../support/cloud-founding'
import { useSchool } from '../../support/founded-school'

/** 学号 out of a file that the office brings: its other columns are told to nobody, and nothing of it stays. */
const school = useSchool()
const office = school.as(staff.office)

const brought = (bytes: Buffer) => school.bringSheet(staff.office, 'lists', bytes)
async function workbook(...sheets: readonly (readonly (readonly CellValue[])[])[]): Promise<Buffer> {
  const book = new Workbook()
  for (const [index, rows] of sheets.entries()) {
    const sheet = book.addWorksheet(`表${String(index)}`)
    for (const row of rows) sheet.addRow([...row])
  }
  return Buffer.from(await book.xlsx.writeBuffer())
}
const read = async (bytes: Buffer) =>
  (await office.must('list.read', { fileID: await brought(bytes) })).numbers
const refused = async (bytes: Buffer) => office.refused('list.read', { fileID: await brought(bytes) })
const left = () => [...school.files().keys()].filter((path) => path.startsWith('lists/'))

test('The column 学号 of a workbook is told, numbers or text, from the first sheet that has one; the file is gone.', async () => {
  const numbers = await read(
    await workbook(
      [['说明'], ['请填第二张表', '谢谢']],
      [
        ['2027届外出实习名单'],
        ['姓名', '学号', '证件号码'],
        ['张三', 2303010007, '43010220040502001X'],
        ['李四', '2303010008', ''],
        ['王五', { formula: 'A1', result: '2303010009' }, ''],
      ],
    ),
  )
  expect(numbers).toEqual(['2303010007', '2303010008', '#'])
  expect(left()).toEqual([])
})

test('A list of nothing but numbers needs no header.', async () => {
  expect(await read(await workbook([[2303010007], ['2303010008']]))).toEqual(['2303010007', '2303010008'])
})

test('Text is read in UTF-8 and in GB18030.', async () => {
  expect(await read(Buffer.from('姓名,学号\n张三,2303010007\n'))).toEqual(['2303010007'])
  // 学号 in GB18030.
  const gb = Buffer.concat([Buffer.from([0xd1, 0xa7, 0xba, 0xc5]), Buffer.from(',x\n2303010007,y\n')])
  expect(await read(gb)).toEqual(['2303010007'])
})

test('A refusal says what to do, and the file is gone as well.', async () => {
  expect(await refused(await workbook([['张三', '2303010007']]))).toEqual({ code: 'listHeaderMissing' })
  expect(await refused(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toEqual({ code: 'rosterOldFormat' })
  expect(await refused(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]))).toEqual({
    code: 'rosterNotXlsx',
  })
  expect(await refused(Buffer.alloc(0))).toEqual({ code: 'rosterDamaged' })
  expect(await refused(Buffer.from('2303010007\n'.repeat(25_000)))).toEqual({ code: 'listTooLong' })
  expect(await refused(Buffer.from('1'.repeat(1_100_000)))).toEqual({ code: 'listTooLong' })
  expect(left()).toEqual([])
})

test('Only files below lists/ are read, and each once.', async () => {
  const fileID = await brought(Buffer.from('2303010007'))
  await office.must('list.read', { fileID })
  expect(await office.refused('list.read', { fileID })).toEqual({ code: 'rosterMissing' })
  const other = await school.upload(staff.office, 'staff/secret.xlsx', Buffer.from('2303010007'))
  expect((await office.refused('list.read', { fileID: other })).code).toBe('badInput')
})

test('A file that somebody else began is as if there were none, and stays where it is.', async () => {
  const { path } = await school.as(staff.administrator).must('sheet.begin', { folder: 'lists' })
  const fileID = await school.upload(staff.administrator, path, Buffer.from('2303010007'))
  expect(await office.refused('list.read', { fileID })).toEqual({ code: 'rosterMissing' })
  expect(left()).toEqual([path])
})
