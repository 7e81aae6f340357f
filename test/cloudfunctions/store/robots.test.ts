import { httpRobots, robotOrigin } from '../../../cloudfunctions/store/robots'
import { robotEndOf } from '../../../domain/push/robot-ends'
import { breaks, RobotServer, says, status } from '../../support/robot-server'

/** What is posted to a group robot, against a real server that misbehaves. */
const server = new RobotServer()
let origin = ''
beforeAll(async () => {
  origin = await server.open()
})
afterAll(() => server.close())

const send = () => httpRobots(origin).send('key-1', '你好')

test('A text arrives under its key.', async () => {
  expect(await send()).toBe('0')
  expect(server.posted).toEqual([{ key: 'key-1', content: '你好' }])
})

test.each([
  ['a busy minute', says(45009), '45009', 'later'],
  ['an address that is none any more', says(93000), '93000', 'refused'],
  ['another refusal', says(40058), '40058', 'failed'],
  ['a server that is overloaded', status(503), 'http503', 'later'],
  ['an error in the middle', status(500), 'http500', 'unknown'],
  ['a connection that breaks', breaks, 'unknown', 'unknown'],
  ['a page that leads elsewhere', status(302, { Location: 'http://169.254.169.254/' }), 'unknown', 'unknown'],
] as const)(
  'After %s the code says so, and only what surely did not arrive is sent again.',
  async (...row) => {
    const [, way, code, end] = row
    server.next(way)
    expect([code, robotEndOf(await send())]).toEqual([code, end])
    server.next(way)
    expect(await send()).toBe(code)
  },
)

test('An answer that is no answer is not taken for one.', async () => {
  server.next((response) => response.end('<html>'))
  expect(robotEndOf(await send())).toBe('unknown')
  server.next((response) => response.end(`{"errcode":0,"x":"${'x'.repeat(5_000)}"}`))
  expect(robotEndOf(await send())).toBe('unknown')
  server.next((response) => response.end('{"errcode":"0"}'))
  expect(robotEndOf(await send())).toBe('unknown')
})

test('Where nobody listens nothing left.', async () => {
  const gone = new RobotServer()
  const address = await gone.open()
  await gone.close()
  expect(await httpRobots(address).send('key', 'x')).toBe('unreachable')
})

test('Robots live at 企业微信, or for tests on this very machine, and nowhere else.', () => {
  expect(robotOrigin()).toBe('https://qyapi.weixin.qq.com')
  expect(robotOrigin('')).toBe('https://qyapi.weixin.qq.com')
  expect(robotOrigin('http://127.0.0.1:8080')).toBe('http://127.0.0.1:8080')
  for (const elsewhere of [
    'http://169.254.169.254',
    'https://qyapi.weixin.qq.com.example.com',
    'http://127.0.0.1:80@inner.example',
    'http://localhost:80',
    'http://127.0.0.1:80/path',
  ])
    expect(() => robotOrigin(elsewhere)).toThrow('QIHANG_ROBOT_ORIGIN')
})
