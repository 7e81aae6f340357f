import { randomBytes } from 'node:crypto'
import {
  codeHashesOf,
  codeHashOf,
  isBodyFp,
  bodyFpOf,
  phoneFpOf,
  phoneFpsOf,
} from '../../../cloudfunctions/door/post'
import { keysFromEnvironment, openVault, type Vault } from '../../../cloudfunctions/store/vault'

/** Rings of keys: the first works, the others read what they made. */
const key = (letter: string): string => Buffer.from(letter.repeat(32), 'utf8').toString('base64')
const others = {
  QIHANG_TICKET_KEY: key('t'),
  QIHANG_REPORT_KEY: key('r'),
  QIHANG_AUDIT_KEYS: `a1:${key('a')}`,
}
const vaultOf = (seal: string, fingerprint: string): Vault =>
  openVault(
    keysFromEnvironment({ ...others, QIHANG_SEAL_KEYS: seal, QIHANG_FINGERPRINT_KEYS: fingerprint }),
    randomBytes,
  )
const before = vaultOf(`k1:${key('s')}`, `f1:${key('f')}`)
const turned = vaultOf(`k2:${key('S')},k1:${key('s')}`, `f2:${key('F')},f1:${key('f')}`)
const after = vaultOf(`k2:${key('S')}`, `f2:${key('F')}`)

test('What an old key sealed is opened as long as it is in the ring, and by nobody without it.', () => {
  const sealed = before.seal('A123456(3)', 'record|document')
  expect(turned.open(sealed, 'record|document')).toBe('A123456(3)')
  expect(() => after.open(sealed, 'record|document')).toThrow('no key k1')
  expect(turned.seal('x', 'y').kid).toBe('k2')
  expect(turned.kids).toEqual({
    seal: { current: 'k2', old: ['k1'] },
    fingerprint: { current: 'f2', old: ['f1'] },
  })
})

test('A fingerprint is found by every key of the ring, the current one first, and says which made it.', () => {
  expect(turned.fingerprints('a')).toEqual([after.fingerprint('a'), before.fingerprint('a')])
  expect(turned.fingerprint('a')).toBe(after.fingerprint('a'))
  expect(before.fingerprint('a')).toMatch(/^f1\.[\w-]{43}$/u)
  expect(before.fingerprint('a')).not.toBe(before.fingerprint('b'))
})

test('Invitations from before a key was turned still let people in.', () => {
  expect(codeHashesOf(turned, 'ABCDE-FGHJK')).toContain(codeHashOf(before, 'ABCDE-FGHJK'))
  expect(phoneFpsOf(turned, '13800000000')).toContain(phoneFpOf(before, '13800000000'))
  expect(isBodyFp(turned, bodyFpOf(before, 'body'), 'body')).toBe(true)
  expect(isBodyFp(turned, bodyFpOf(before, 'other'), 'body')).toBe(false)
  expect(isBodyFp(turned, undefined, 'body')).toBe(false)
})

test.each([
  ['a key that is too short', 'f1:AAAA', '32 bytes'],
  ['a key without an id', `:${key('f')}`, 'name every key once'],
  ['an id that would end in the middle', `f.1:${key('f')}`, 'name every key once'],
  ['one id twice', `f1:${key('f')},f1:${key('F')}`, 'name every key once'],
  ['nothing', '', '32 bytes'],
])('A function with %s does not start.', (_name, ring, says) => {
  expect(() => vaultOf(`k1:${key('s')}`, ring)).toThrow(says)
})
