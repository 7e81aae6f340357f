import { Banner } from '../../components/banner'
import { DefinitionList } from '../../components/definition-list'
import { ListRow } from '../../components/list-row'
import { Sheet } from '../../components/sheet'
import { Stack } from '../../components/stack'
import { texts } from '../../texts/retention'
import { countLine, lastDay, type KindNames } from './counts-view'
import type { PersonAsked } from './use-person'
import { factsOf } from './who-facts'

export interface PersonSheetProps {
  readonly person: PersonAsked
  readonly names: KindNames
}

/** Whose data it is, and exactly what goes, before it is handed out or goes. */
export function PersonSheet({ person, names }: PersonSheetProps) {
  const { looked, busy, said, close, confirm } = person
  if (looked === null) return null
  const { who, would } = looked
  const words =
    would === null
      ? {
          title: texts.exportTitle(who.name),
          text: texts.exportText,
          confirm: { label: texts.exportConfirm, busy: busy !== null && texts.exporting },
        }
      : {
          title: texts.eraseTitle(who.name),
          text: would.keptUntil === null ? texts.eraseWhole : texts.erasePersonal(lastDay(would.keptUntil)),
          confirm: { label: texts.eraseConfirm, danger: true, busy: busy !== null && texts.erasing },
        }
  return (
    <Sheet
      open
      title={words.title}
      text={words.text}
      onClose={close}
      confirm={{ ...words.confirm, onTap: confirm }}
    >
      <Stack>
        {said !== null && <Banner tone={said.tone}>{said.text}</Banner>}
        <DefinitionList items={factsOf(looked)} />
      </Stack>
      {would?.counts.map((one) => (
        <ListRow key={`${one.cause}${one.kind}`} head={countLine(one, names)} />
      ))}
    </Sheet>
  )
}
