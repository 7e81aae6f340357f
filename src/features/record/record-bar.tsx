import { ActionBar } from '../../components/action-bar'
import { Button } from '../../components/button'
import { open } from '../../lib/navigate'
import { texts } from '../../texts/record'

/** [D4] One tap says that all is right; the other one leads to where it is changed. */
export function RecordBar({ offers }: { offers: 'confirmOrChange' | 'mend' }) {
  if (offers === 'mend')
    return (
      <ActionBar>
        <Button kind="primary" wide onTap={() => open('returned')}>
          {texts.mend}
        </Button>
      </ActionBar>
    )
  return (
    <ActionBar>
      <Button onTap={() => open('source')}>{texts.change}</Button>
      <Button kind="primary" onTap={() => open('preview')}>
        {texts.confirm}
      </Button>
    </ActionBar>
  )
}
