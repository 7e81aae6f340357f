import { ActionBar } from '../../components/action-bar'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { Page } from '../../components/page'
import { sentenceOf } from '../../lib/cloud'
import { open } from '../../lib/navigate'
import { serverNow } from '../../lib/now'
import { closing } from '../../lib/time'
import { texts, until } from '../../texts/contact'
import { ContactInputs } from './contact-inputs'
import type { Own } from './model'
import { useContact } from './use-contact'

/** [D5] Contact details changed at once, as long as the cohort allows it; and until when that is. */
export function Contact({ own }: { own: Own }) {
  return own.source.actions.includes('edit') ? <Editing own={own} /> : <Shut own={own} />
}

function Editing({ own }: { own: Own }) {
  const { views, type, look, save, busy, saved, trouble } = useContact(own)
  const end = own.windows['source']?.closesAt
  return (
    <Page
      title={texts.title}
      bar={
        <ActionBar>
          <Button kind="primary" busy={busy && texts.saving} onTap={() => void save()}>
            {texts.save}
          </Button>
        </ActionBar>
      }
    >
      <Banner icon="clock">
        {until[own.freeUntil](end === undefined ? null : closing(end, serverNow()))}
      </Banner>
      {saved && <Banner tone="success">{texts.saved}</Banner>}
      {trouble !== null && <Banner tone="danger">{sentenceOf(trouble)}</Banner>}
      <ContactInputs views={views} onType={type} onLeave={look} markMissing={false} />
    </Page>
  )
}

function Shut({ own }: { own: Own }) {
  return (
    <Page title={texts.title}>
      <Banner icon="lock">{texts.shut}</Banner>
      {own.mayRequestCorrection && (
        <Button wide onTap={() => open('correction')}>
          {texts.correct}
        </Button>
      )}
    </Page>
  )
}
