import { Workbook, type CellValue } from 'exceljs'

export const staffHeader = ['工号', '姓名', '手机', '角色', '学院', '专业', '班级'] as const

/** A sheet of colleagues as a clerk would save it: a title, the header, the rows. */
export async function staffSheet(
  rows: readonly (readonly CellValue[])[],
  header: readonly string[] = staffHeader,
): Promise<Buffer> {
  const workbook = new Workbook()
  const sheet = workbook.addWorksheet('老师名单')
  sheet.addRow(['2027届毕业生工作老师名单'])
  sheet.addRow([...header])
  for (const row of rows) sheet.addRow([...row])
  return Buffer.from(await workbook.xlsx.writeBuffer())
}
