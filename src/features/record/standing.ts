import type { SourceStatus } from '../../../domain/registration/registration'
import type { PageName } from '../../lib/pages'
import { texts } from '../../texts/record'
import type { OwnRecord } from './sections'

/** What a page about the own record offers, or says instead. */
export interface Standing {
  /** 申请修改 and 确认无误; where it came back, 去修改. */
  readonly offers: 'confirmOrChange' | 'mend' | null
  /** Why nothing is offered, or what came before. */
  readonly says: string | null
  readonly tone: 'neutral' | 'info' | 'success' | 'danger'
  readonly leadsTo: { readonly page: PageName; readonly label: string } | null
}

const offered: Readonly<Record<SourceStatus, Standing>> = {
  draft: { offers: 'confirmOrChange', says: null, tone: 'neutral', leadsTo: null },
  returned: { offers: 'mend', says: texts.says.returned, tone: 'danger', leadsTo: null },
  inReview: { offers: 'confirmOrChange', says: null, tone: 'neutral', leadsTo: null },
  completed: { offers: 'confirmOrChange', says: null, tone: 'neutral', leadsTo: null },
}

const toReceipt = { page: 'receipt', label: texts.toReceipt } as const
const toHome = { page: 'home', label: texts.toHome } as const

const notOffered: Readonly<Record<SourceStatus, Standing>> = {
  draft: { offers: null, says: texts.says.shut, tone: 'neutral', leadsTo: toHome },
  returned: { offers: null, says: texts.says.returnedShut, tone: 'danger', leadsTo: toHome },
  inReview: { offers: null, says: texts.says.inReview, tone: 'info', leadsTo: toReceipt },
  completed: { offers: null, says: texts.says.completed, tone: 'success', leadsTo: null },
}

/** Where things stand, by what the server offers. */
export function standingOf({ source: { status, actions } }: OwnRecord): Standing {
  const table: Readonly<Record<string, Standing>> = actions.includes('submit') ? offered : notOffered
  return table[status] ?? notOffered.draft
}
