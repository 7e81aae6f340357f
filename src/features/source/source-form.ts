import { call } from '../../lib/cloud'
import type { DraftQueue } from '../../lib/draft-form'
import { recordDrafts } from '../../lib/record-draft'
import { afterSave, savedValues, sendable } from './model'

export type { Saving } from '../../lib/draft-form'
export type SourceForm = DraftQueue

/** The 生源 form of a record, whichever pages show it. */
export const sourceForm = recordDrafts({
  flow: 'source',
  server: savedValues,
  parts: sendable,
  save: (input, intent) => call('source.save', input, intent),
  asksBefore: true,
  round: null,
  afterSave,
})
