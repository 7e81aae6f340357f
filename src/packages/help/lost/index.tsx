import { LostPage } from '../../../features/entry/lost-page'

/** Where an address leads that names no page. */
export default function Lost() {
  return <LostPage />
}
