import { signalCodes, type SignalCode } from '../../../domain/registration/signal'
import { signalName, signalSentence, signalShort } from '../../../src/texts/signals'

const params = { idPlace: '湖南省湘潭市湘乡市', count: '12', percent: '35' }
const signal = (code: SignalCode, own: Record<string, string>) => ({ code, field: '', params: own })

test('What stands in a list has at most 20 characters, with its numbers and without.', () => {
  const texts = signalCodes.flatMap((code) => [
    signalName(code),
    signalShort(signal(code, params)),
    signalShort(signal(code, {})),
  ])
  expect(texts.filter((text) => text === '' || [...text].length > 20)).toEqual([])
})

test('The whole sentence ends as a sentence, whatever it was told.', () => {
  const texts = signalCodes.flatMap((code) => [
    signalSentence(signal(code, params)),
    signalSentence(signal(code, {})),
  ])
  expect(texts.filter((text) => !text.endsWith('。') || text.includes('undefined'))).toEqual([])
})

test('A number that agrees with the new place says so; otherwise the proof is pointed to.', () => {
  const place = (idPlace: string) => signalSentence(signal('placeOtherCity', { idPlace }))
  expect(place('湘乡')).toBe('生源地改到了另一个市。证件号对应的地区是湘乡，与新值一致。')
  expect(place('')).toBe('生源地改到了另一个市，请看证明。')
})
