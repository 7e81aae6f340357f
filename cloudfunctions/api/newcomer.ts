import type { StoredStaff } from '../store/staff'

/** The entry of somebody who is not in the staff list yet, before its first edit. */
export const newcomer = (openid: string): StoredStaff => ({
  _id: openid,
  rev: 0,
  name: '',
  suspended: false,
  grants: [],
  workNo: '',
  campusIds: [],
  proposal: null,
  joined: [],
  edits: [],
  lastEdit: null,
})
