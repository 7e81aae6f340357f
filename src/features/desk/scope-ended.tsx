import { Empty } from '../../components/empty'
import { queryClient } from '../../lib/query'
import { roles as texts } from '../../texts/desk'

/** A role or its reach has ended since the page was opened; who one is, is asked again with it. */
export function ScopeEnded({ onAgain }: { readonly onAgain: () => void }) {
  const again = (): void => {
    void queryClient.invalidateQueries({ queryKey: ['me.get'] })
    onAgain()
  }
  return (
    <Empty
      icon="lock"
      title={texts.ended}
      text={texts.endedText}
      action={{ label: texts.again, onTap: again }}
    />
  )
}
