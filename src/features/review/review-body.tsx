import { View } from '@tarojs/components'
import { useMemo } from 'react'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { classes } from '../../components/classes'
import { DiffRow } from '../../components/diff-row'
import { Stack } from '../../components/stack'
import { usePlaces } from '../../lib/places'
import { texts } from '../../texts/review'
import { EarlierCard } from './earlier-card'
import { comparedWithEarlier } from './earlier-view'
import { FieldNotes } from './field-notes'
import { HistoryCard } from './history-card'
import { AttachmentsCard } from './attachments-card'
import { IdentityCard } from './identity-card'
import { MoreCard, type MoreSheet } from './more-card'
import { notesOf } from './notes-of'
import { ProofFacts } from './proof-facts'
import { ProofThumbs } from './proof-thumbs'
import { proofsShown, type BroughtProof } from './proofs-view'
import { ReviewHead } from './review-head'
import { PlainRow } from './plain-row'
import { compared, type RowCompared } from './review-view'
import { DestinationNotes } from './destination-notes'
import { partsOf } from './destination-view'
import { SignalsBanner } from './signals-banner'
import { StandingBanner } from './standing-banner'
import { UnchangedCard } from './unchanged-card'
import type { ReviewView } from './review'
import type { Lost } from './use-lease'
import type { Reveal } from './use-reveal'
import type { Pictures } from './use-pictures'

export interface ReviewBodyProps {
  readonly view: ReviewView
  readonly pictures: Pictures
  readonly flagged: ReadonlySet<string>
  readonly onFlag: (field: string) => void
  readonly onLook: (proof: string) => void
  readonly lost: Lost | null
  readonly onClaimAgain: () => void
  readonly onAskNames: () => void
  readonly onRefuseIdentity: (proof: BroughtProof) => void
  readonly reveal: Reveal
  readonly onMore: (sheet: MoreSheet) => void
}

/** The record: what changed first, each with its old value and its proofs; the rest folded. */
export function ReviewBody(props: ReviewBodyProps) {
  const { view, pictures, flagged, onFlag, onLook } = props
  const { places } = usePlaces(true)
  const { changed, same, earlier } = useMemo(() => {
    const nameOf = (code: string): string | null => places?.nameOf(code) ?? null
    return { ...compared(view, nameOf), earlier: comparedWithEarlier(view, nameOf) }
  }, [view, places])
  const first = isFirst(view.flow, changed)
  const proofs = useMemo(
    () =>
      proofsShown(
        view.proofs.filter(({ purpose }) => purpose !== 'identity'),
        first ? [] : changed.map(({ field }) => field),
      ),
    [view.proofs, changed, first],
  )
  const flagging = view.actions.includes('return') ? onFlag : undefined
  const thumbs = (shown: readonly BroughtProof[] | undefined) =>
    shown && <ProofThumbs proofs={shown} pictures={pictures} onLook={onLook} />
  const facts = (shown: readonly BroughtProof[] | undefined) =>
    shown && <ProofFacts proofs={shown} pictures={pictures} />
  const note = (field: string) => {
    const notes = notesOf(field, view, earlier)
    return notes.length === 0 ? undefined : <FieldNotes notes={notes} />
  }
  return (
    <Stack>
      <ReviewHead view={view} />
      <StandingBanner view={view} lost={props.lost} onClaimAgain={props.onClaimAgain} />
      <SignalsBanner signals={view.signals} />
      <IdentityCard
        view={view}
        proofs={view.proofs.filter(({ purpose }) => purpose === 'identity')}
        pictures={pictures}
        onLook={onLook}
        onRefuse={props.onRefuseIdentity}
      />
      {pictures.trouble !== null && <NoPictures onAgain={pictures.ask} />}
      {changed.length === 0 && <Banner tone="success">{texts.nothingChanged}</Banner>}
      {view.flow === 'destination' && <DestinationNotes view={view} />}
      {first ? (
        <Stack>
          {partsOf(view, changed).map(({ title, rows }) => (
            <Card key={title} flush title={title}>
              {rows.map((row) => (
                <PlainRow
                  key={row.field}
                  row={row}
                  note={note(row.field)}
                  flagged={flagged.has(row.field)}
                  onFlag={flagging}
                />
              ))}
            </Card>
          ))}
        </Stack>
      ) : (
        <Stack>
          {changed.map((row) => (
            <Card key={row.field}>
              <View className={classes('qh-rdiff', flagging !== undefined && 'qh-rdiff-flag')}>
                <DiffRow
                  label={row.label}
                  fieldClass={view.flow === 'source' ? row.class : undefined}
                  oldWord={texts.old[view.flow]}
                  oldValue={row.old}
                  newWord={texts.new[view.flow]}
                  newValue={row.new}
                  note={note(row.field)}
                  flagged={flagged.has(row.field)}
                  onFlag={flagging && (() => flagging(row.field))}
                >
                  {thumbs(proofs.beside.get(row.field))}
                </DiffRow>
              </View>
              {facts(proofs.facts.get(row.field))}
            </Card>
          ))}
        </Stack>
      )}
      {proofs.attached.length > 0 && (
        <AttachmentsCard
          proofs={proofs.attached}
          pictures={pictures}
          flagged={flagged}
          onFlag={flagging}
          onLook={onLook}
        />
      )}
      {view.proofs.length > 0 && <View className="qh-looks-note">{texts.looksRecorded}</View>}
      {earlier !== null && (
        <EarlierCard earlier={earlier} shown={new Set(changed.map(({ field }) => field))} />
      )}
      <UnchangedCard rows={same} note={note} changed={changed.length} flagged={flagged} onFlag={flagging} />
      <HistoryCard view={view} onAskNames={props.onAskNames} />
      <MoreCard view={view} reveal={props.reveal} onOpen={props.onMore} />
    </Stack>
  )
}

/** The pictures did not come; the record can be read all the same. */
function NoPictures({ onAgain }: { readonly onAgain: () => void }) {
  return (
    <Banner tone="warn">
      <View>{texts.picturesTrouble}</View>
      <Button small onTap={onAgain}>
        {texts.picturesAgain}
      </Button>
    </Banner>
  )
}

/** A destination that nobody has reviewed before: there is nothing to compare it with. */
const isFirst = (flow: ReviewView['flow'], changed: readonly RowCompared[]): boolean =>
  flow === 'destination' && changed.length > 0 && changed.every((row) => row.old === '')
