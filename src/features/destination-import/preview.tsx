import { Banner } from '../../components/banner'
import { Card } from '../../components/card'
import { Cell } from '../../components/cell'
import { ListPreview } from '../../components/list-preview'
import { ListRow, RowsCard } from '../../components/list-row'
import { tableFaults, texts } from '../../texts/destination-import'
import type { ParsedTable } from './parse-table'
import type { Import } from './use-import'

/** What the table says, and what of it cannot be imported, before anything is sent. */
export function Preview({ parsed, state }: { readonly parsed: ParsedTable; readonly state: Import }) {
  const { rows, faulty, unused, fault } = parsed
  const incomplete = rows.filter((one) => one.incomplete).length
  const aside = rows.filter((one) => one.aside.length > 0)
  return (
    <ListPreview
      title={texts.title}
      words={texts}
      state={state}
      rows={rows.length}
      faulty={faulty.map(({ line, studentNo, faults }) => ({
        key: String(line),
        head: `${texts.line(line)} ${studentNo}`,
        whys: faults,
      }))}
      fault={fault === null ? null : tableFaults[fault]}
      notes={unused.length > 0 && <Banner tone="info">{texts.unused(unused.join('、'))}</Banner>}
    >
      {fault === null && (
        <Card title={state.written.name.trim()} flush>
          <Cell label={texts.counts.ready} value={texts.counted(rows.length - incomplete)} />
          <Cell label={texts.counts.incomplete} value={texts.counted(incomplete)} />
        </Card>
      )}
      <RowsCard all={aside} more={texts.more}>
        {(one) => (
          <ListRow
            key={one.line}
            head={`${texts.line(one.line)} ${one.row.studentNo}`}
            notes={[texts.aside(one.aside.join('、'))]}
          />
        )}
      </RowsCard>
    </ListPreview>
  )
}
