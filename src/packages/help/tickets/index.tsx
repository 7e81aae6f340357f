/** 我的求助 */
export default function TicketsPage() {
  return null
}
