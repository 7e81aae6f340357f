import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { ActionBar } from '../../components/action-bar'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { Icon } from '../../components/icon'
import { Page } from '../../components/page'
import { sentenceOfCode } from '../../lib/cloud'
import { texts } from '../../texts/extensions'
import type { Extending } from './use-extending'
import './extensions.css'

const PAGE = 50

/** What came of each graduate; those that were refused come first. */
export function ExtendingDone({ state: { answered, retry, another } }: { readonly state: Extending }) {
  const [shown, setShown] = useState(PAGE)
  const refused = answered.filter((one) => one.refused !== null)
  const sorted = [...refused, ...answered.filter((one) => one.refused === null)]
  const copy = (): void => {
    const data = refused.map(({ studentNo }) => studentNo).join('\n')
    void Taro.setClipboardData({ data }).catch(() => undefined)
  }
  return (
    <Page
      title={texts.title}
      bar={
        <ActionBar>
          {refused.length > 0 && <Button onTap={another}>{texts.another}</Button>}
          <Button kind="primary" onTap={refused.length > 0 ? retry : another}>
            {refused.length > 0 ? texts.retry(refused.length) : texts.another}
          </Button>
        </ActionBar>
      }
    >
      <Banner tone={refused.length === 0 ? 'success' : 'warn'}>
        {refused.length === 0
          ? texts.allDone(answered.length)
          : texts.someDone(answered.length - refused.length, refused.length)}
      </Banner>
      {refused.length > 0 && (
        <Button kind="text" icon="copy" onTap={copy}>
          {texts.copy}
        </Button>
      )}
      <Card flush>
        {sorted.slice(0, shown).map(({ studentNo, name, refused: why }) => (
          <View key={studentNo} className="qh-ext-row">
            <View className="qh-ext-head">
              {name === '' ? studentNo : `${studentNo} ${name}`}
              {why === null && (
                <View className="qh-ext-done">
                  <Icon name="check" size="small" />
                  {texts.done}
                </View>
              )}
            </View>
            {why !== null && <View className="qh-ext-why">{texts.refusals[why] ?? sentenceOfCode(why)}</View>}
          </View>
        ))}
      </Card>
      {sorted.length > shown && (
        <Button kind="text" wide onTap={() => setShown(shown + PAGE)}>
          {texts.more(sorted.length - shown)}
        </Button>
      )}
    </Page>
  )
}
