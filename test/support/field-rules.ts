/** Values as the notices describe them: one that stands, one that does not, and what is said of it. */
export const FIELD_RULES = [
  { field: 'trainingMode', good: '非定向', bad: '普通', problem: 'notAnOption' },
  { field: 'teacherKind', good: '普通师范生', bad: '师范', problem: 'notAnOption' },
  { field: 'urbanRural', good: '农村', bad: '乡下', problem: 'notAnOption' },
  { field: 'qq', good: '6677777724', bad: '小明的号', problem: 'qqDigitsOnly' },
] as const

/** Contact fields (R7, D8). */
export const CONTACT_RULES = [
  { field: 'qq', good: '6677777724', bad: '6677a77724', problem: 'qqDigitsOnly' },
  { field: 'homePhone', good: '0731-58291319', bad: '58291319', problem: 'phoneNeedsAreaCode' },
  { field: 'homePhone', good: '15840501726', bad: '158405', problem: 'phoneNeedsAreaCode' },
  { field: 'postcode', good: '411201', bad: '41120', problem: 'postcodeInvalid' },
  { field: 'mobile', good: '13942824971', bad: '1394282497', problem: 'mobileInvalid' },
  { field: 'email', good: 'lin@example.com', bad: 'lin@example', problem: 'emailInvalid' },
  { field: 'address', good: '沈阳市皇姑区崇山中路66号', bad: '沈阳市皇姑区', problem: 'addressTooVague' },
  { field: 'address', good: '湘潭县石鼓镇石鼓村三组', bad: '湘潭县石鼓镇', problem: 'addressTooVague' },
] as const
