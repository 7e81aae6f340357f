import type { Signal, SignalCode } from '../../domain/registration/signal'

type Params = Signal['params']

interface Words {
  /** What a filter calls it: any of them, whatever its numbers. */
  readonly name: string
  /** In a list: at most 20 characters. */
  readonly short: (params: Params) => string
  /** Beside the field: what was noticed, and what to look at. It accuses nobody. */
  readonly full: (params: Params) => string
}

const always = (text: string) => (): string => text

/** A parameter that an older record may lack. */
const said = (params: Params, name: string, otherwise: string): string => {
  const value = params[name] ?? ''
  return value === '' ? otherwise : value
}

const words: Readonly<Record<SignalCode, Words>> = {
  idPlaceDiffers: {
    name: '证件号地区与生源地不同',
    short: always('证件号地区与生源地不在一个市'),
    full: (params) =>
      `证件号对应的地区是${said(params, 'idPlace', '另一个市')}，和填写的生源地不在一个市。在外地长大的同学也会这样，看看证明再定。`,
  },
  idBirthDiffers: {
    name: '出生日期与证件号不同',
    short: always('出生日期与证件号对不上'),
    full: always('填写的出生日期和证件号里的不一样，请对照证件。'),
  },
  idSexDiffers: {
    name: '性别与证件号不同',
    short: always('性别与证件号对不上'),
    full: always('填写的性别和证件号里的不一样，请对照证件。'),
  },
  placeOtherCity: {
    name: '生源地改到了另一个市',
    short: always('生源地改到了另一个市'),
    full: (params) => {
      const place = said(params, 'idPlace', '')
      return place === ''
        ? '生源地改到了另一个市，请看证明。'
        : `生源地改到了另一个市。证件号对应的地区是${place}，与新值一致。`
    },
  },
  placeChangedNotMoved: {
    name: '改了生源地，户口没迁入学校',
    short: always('改了生源地，户口没迁入学校'),
    full: always('生源地改了，户口没有迁入学校。请对照户口本上的地址。'),
  },
  placeChangedAfterMove: {
    name: '改了生源地，户口已迁入学校',
    short: always('改了生源地，户口已迁入学校'),
    full: always('生源地改了，户口已经迁入学校。户口本上看不到原来的地址，请看入学前的证明。'),
  },
  pictureUsedElsewhere: {
    name: '证明图片与别人相同',
    short: (params) => {
      const count = said(params, 'count', '1')
      return count === '1' ? '证明图片与另一位同学相同' : `证明图片与${count}位同学相同`
    },
    full: (params) =>
      `这份证明里有图片，另有${said(params, 'count', '1')}位同学也交了相同或很像的一张。请放大看看是谁的。`,
  },
  phoneShared: {
    name: '手机号多人共用',
    short: (params) => `${said(params, 'count', '好几')}位同学用同一个手机号`,
    full: (params) => `有${said(params, 'count', '好几')}位同学填了同一个手机号，请问清楚是谁的号码。`,
  },
  employerCluster: {
    name: '同一单位人数多',
    short: (params) => `${said(params, 'count', '很多')}位同学填了同一个单位`,
    full: (params) =>
      `有${said(params, 'count', '很多')}位同学填了同一个单位。这样的去向上级会查，请核实协议和单位。`,
  },
  categoryShare: {
    name: '这类去向占比高',
    short: (params) => {
      const percent = said(params, 'percent', '')
      return percent === '' ? '这类去向占比偏高' : `这类去向占本学院的${percent}%`
    },
    full: (params) => {
      const percent = said(params, 'percent', '')
      const share = percent === '' ? '的比例偏高' : `的${percent}%`
      return `这类去向占本学院已报去向${share}，上级会抽查，请看材料是不是齐全。`
    },
  },
}

/** For a list row: at most 20 characters. */
export const signalShort = ({ code, params }: Signal): string => words[code].short(params)

/** For the page of one record: the whole of it, in one or two sentences. */
export const signalSentence = ({ code, params }: Signal): string => words[code].full(params)

/** Above a record: one is told whole, several in a few words each; the whole stands at the field. */
export const signalsTogether = (signals: readonly Signal[]): string => {
  const [only] = signals
  return only !== undefined && signals.length === 1
    ? signalSentence(only)
    : `${signals.map(signalShort).join('；')}。`
}

/** At the field, of so many signals that the record has. */
export const signalBeside = (signal: Signal, count: number): string =>
  count === 1 ? signalShort(signal) : signalSentence(signal)

/** What filters call it. */
export const signalName = (code: SignalCode): string => words[code].name
