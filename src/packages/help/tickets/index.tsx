import { useRouter } from '@tarojs/taro'
import { TicketsView } from '../../../features/help/tickets-view'

/** 我的求助. `sent`: one has just been sent. */
export default function TicketsPage() {
  const { sent } = useRouter().params
  return <TicketsView sent={sent !== undefined} />
}
