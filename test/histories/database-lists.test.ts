import type { Condition } from '../../cloudfunctions/store/database'
import type { CollectionSpec } from '../../localcloud'
import { bothDatabases } from '../support/histories/both-databases'

const things: CollectionSpec = {
  indexes: [
    {
      name: 'by_words',
      fields: [
        { path: 'kind', order: 1 },
        { path: 'find.words', order: 1 },
        { path: 'n', order: 1 },
        { path: '_id', order: 1 },
      ],
    },
  ],
}

describe.each(bothDatabases({ things }))(
  'lists of texts in the database of the product over %s',
  (_name, database) => {
    const put = (_id: string, ...texts: readonly unknown[]) =>
      database().update('things', { filter: { _id }, update: { set: { 'find.words': texts } } })
    const found = async (words: Condition, more: object = {}): Promise<unknown[]> => {
      const options = { limit: 100, order: [['_id', 'asc']] as const, ...more }
      const documents = await database().find('things', { kind: 'x', 'find.words': words }, options)
      return (documents as { _id: string }[]).map(({ _id }) => _id)
    }

    beforeEach(async () => {
      await database().remove('things', { kind: 'x' })
      const ids = ['a', 'b', 'c', 'd']
      await database().insert(
        'things',
        ids.map((_id, n) => ({ _id, kind: 'x', n, find: { words: [] } })),
      )
    })

    it('finds the documents whose list holds a text, or one of several, each of them once', async () => {
      await put('a', 'zhang', 'san', '2021')
      await put('b', 'zhang', 'si', '2022')
      await put('c')
      expect(await found('zhang')).toEqual(['a', 'b'])
      expect(await found({ in: ['zhang', 'san', 'si', 'wu'] })).toEqual(['a', 'b'])
      expect(await found({ in: ['wu', '2022'] })).toEqual(['b'])
      expect(await found('zh')).toEqual([])
      expect(await found({ noneOf: ['si', 'wu'] })).toEqual(['a', 'c', 'd'])
      await put('a', 'li')
      expect(await found('zhang')).toEqual(['b'])
      await database().remove('things', { _id: 'b' })
      expect(await found('zhang')).toEqual([])
    })

    it('finds the documents whose list holds a text that begins so, each of them once', async () => {
      await put('a', 'zhang', 'zhangsan', 'zh')
      await put('b', 'zi', 'yh')
      await put('c')
      const alone = { filter: { _id: 'd' }, update: { set: { 'find.words': 'zhang' } } }
      await database().update('things', alone)
      expect(await found({ prefix: 'z' })).toEqual(['a', 'b'])
      expect(await found({ prefix: 'zh' })).toEqual(['a'])
      expect(await found({ prefix: 'zhangsan' })).toEqual(['a'])
      expect(await found({ prefix: 'Zh' })).toEqual([])
      // One element in front of the span and one behind it do not make one inside.
      expect(await found({ prefix: 'z0' })).toEqual([])
      expect(await found({ prefix: 'yz' })).toEqual([])
      expect(await found({ prefix: '.' })).toEqual([])
    })

    it('takes every character for what it is: full width, beyond the basic plane, the very last', async () => {
      const last = '\u{10ffff}'
      await put('a', '张三', 'ＡＢ', 'pＡ')
      await put('b', '𠮷野', `p${last}`)
      await put('c', `${last}x`, 'p')
      expect(await found({ prefix: '张' })).toEqual(['a'])
      expect(await found({ prefix: 'Ａ' })).toEqual(['a'])
      expect(await found({ prefix: '𠮷' })).toEqual(['b'])
      expect(await found({ prefix: 'p' })).toEqual(['a', 'b', 'c'])
      expect(await found({ prefix: `p${last}` })).toEqual(['b'])
      expect(await found({ prefix: '\ufffe' })).toEqual([])
    })

    it('orders, skips and limits documents, not words', async () => {
      await put('a', 'w1', 'w2', 'w3')
      await put('b', 'w1', 'w2')
      await put('c', 'w3')
      const order = [
        ['n', 'asc'],
        ['_id', 'asc'],
      ]
      const page = (skip: number, condition: Condition) => found(condition, { order, skip, limit: 2 })
      for (const condition of [{ prefix: 'w' }, { in: ['w1', 'w2', 'w3'] }]) {
        expect(await page(0, condition)).toEqual(['a', 'b'])
        expect(await page(1, condition)).toEqual(['b', 'c'])
        expect(await page(2, condition)).toEqual(['c'])
      }
      expect(await found({ prefix: 'w' }, { order, anyOf: [{ n: { above: 0, upTo: 99 } }] })).toEqual([
        'b',
        'c',
      ])
    })
  },
)
