import { call } from '../../lib/cloud'
import type { DraftQueue } from '../../lib/draft-form'
import { recordDrafts } from '../../lib/record-draft'
import { toSend } from './measured'

export type { Saving } from '../../lib/draft-form'
export type DraftSaver = DraftQueue

/** The destination form of a record, whichever pages show it. */
export const draftSaver = recordDrafts({
  flow: 'destination',
  server: ({ destination }) => destination.claims,
  parts: (draft, onServer, own) => toSend(own?.destination.categoryTable ?? '', draft, onServer),
  save: (input, intent) => call('destination.save', input, intent),
  asksBefore: false,
  afterSave: (own, { claims }) => ({ ...own, destination: { ...own.destination, claims: { ...claims } } }),
})
