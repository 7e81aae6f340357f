import { call } from '../../lib/cloud'
import type { DraftQueue } from '../../lib/draft-form'
import { recordDrafts } from '../../lib/record-draft'
import { toSend } from './measured'
import { roundOf } from './round-of'

export type { Saving } from '../../lib/draft-form'
export type DraftSaver = DraftQueue

/** The destination form of a record, whichever pages show it. */
export const draftSaver = recordDrafts({
  flow: 'destination',
  server: ({ destination }) => destination.claims,
  parts: (draft, onServer, own) => toSend(own?.destination.categoryTable ?? '', draft, onServer),
  save: (input, intent) => call('destination.save', input, intent),
  asksBefore: false,
  round: roundOf,
  afterSave: (own, { claims }) => ({
    ...own,
    destination: {
      ...own.destination,
      claims: { ...claims },
      actions: withPictures(own.destination.actions),
    },
  }),
})

/**
 * The first save makes a draft, to which pictures may be brought: what `me.get` says when it is asked next, and the
 * page of pictures has to know at once. The server decides again.
 */
const withPictures = (actions: readonly string[]): string[] => [...new Set([...actions, 'attach', 'detach'])]
