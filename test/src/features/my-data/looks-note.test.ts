import { texts } from '../../../../src/texts/looks'

/** What leaves a line: cloudfunctions/door/record-viewed.ts, proof-view.ts, document-reveal.ts, report-print.ts. */
test('The page promises a line for what is opened, and says that rows of lists leave none.', () => {
  for (const logged of ['打开你的登记资料或去向', '证明图片', '证件号码全号'])
    expect(texts.note).toContain(logged)
  for (const list of ['名单', '更正申请', '求助']) {
    expect(texts.note).not.toContain(list)
    expect(texts.lists).toContain(list)
  }
  expect(texts.lists).toContain('不逐条登记')
})
