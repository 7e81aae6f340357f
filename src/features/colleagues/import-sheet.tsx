import { View } from '@tarojs/components'
import { staffRowSentences } from '../../../domain/people/staff-row-sentences'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { Sheet } from '../../components/sheet'
import { rowProblem, texts, wasInvited, willInvite } from '../../texts/colleagues'
import { useSheetImport } from './use-sheet-import'
import './colleagues.css'

export interface ImportSheetProps {
  readonly cohortId: string
  readonly onClose: () => void
  readonly onDone: (said: string) => void
}

/** Colleagues from a workbook: what would come of it, row by row, and then the import. */
export function ImportSheet({ cohortId, onClose, onDone }: ImportSheetProps) {
  const { checked, problem, busy, choose, confirm } = useSheetImport(cohortId, (people) =>
    onDone(wasInvited(people)),
  )
  const { sheet } = texts
  const nothing = checked !== null && checked.people === 0
  return (
    <Sheet
      open
      cross
      title={sheet.title}
      text={sheet.text}
      onClose={onClose}
      confirm={
        checked === null
          ? { label: sheet.choose, busy: busy && sheet.reading, onTap: choose }
          : {
              label: nothing ? sheet.nothing : sheet.confirm,
              busy: busy && sheet.importing,
              blocked: nothing,
              onTap: confirm,
            }
      }
    >
      {problem !== null && <Banner tone="danger">{problem}</Banner>}
      {checked !== null && (
        <View>
          <View className="qh-col-words">{willInvite(checked.rows, checked.people)}</View>
          {checked.issues.map(({ row, code }) => (
            <View key={`${String(row)}-${code}`} className="qh-col-words qh-col-issue">
              {rowProblem(row, staffRowSentences[code])}
            </View>
          ))}
          <View className="qh-col-actions">
            <Button small icon="refresh" blocked={busy} onTap={choose}>
              {sheet.again}
            </Button>
          </View>
        </View>
      )}
    </Sheet>
  )
}
