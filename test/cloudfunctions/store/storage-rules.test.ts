import { clientsWrite, rule } from '../../../cloudfunctions/storage.json'
import { clientWrites } from '../../../localcloud/storage/storage-rules'

/** The rule of the platform, as it is pasted into its console, says what the local cloud does. */
const [, source = ''] = /\/(\^.*?)\/\.test\(resource\.path\) == true$/.exec(rule.write) ?? []
const onThePlatform = new RegExp(source)

test('Clients write below incoming/, lists/, rosters/ and staff/, where no evidence lies, and read nothing by path.', () => {
  expect([...clientsWrite].sort()).toEqual(['incoming/', 'lists/', 'rosters/', 'staff/'])
  expect(rule.read).toBe(false)
  expect(rule.write).toContain('resource.openid == auth.openid && ')
})

test.each([
  'incoming/a',
  'lists/a.xlsx',
  'rosters/a.xlsx',
  'staff/a.xlsx',
  'evidence/a',
  'qihang/mark',
  'prints/a',
  'incoming-a',
  'x/incoming/a',
])('Rule and local cloud say the same of %s.', (path) => {
  expect(source).not.toBe('')
  expect(onThePlatform.test(path)).toBe(clientWrites({ clientsWrite })(path))
})
