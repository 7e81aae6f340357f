/** What all instances of all functions have in common. */
export interface Surroundings {
  envId: string
  /** Address of the gateway, e.g. http://127.0.0.1:8787/admin */
  gatewayUrl: () => string
  env: Readonly<Record<string, string>>
}

/** The mini-program that owns the local environment. */
export const APP_ID = 'wx0000000000000000'

/**
 * The environment in which the platform starts a function, as wx-server-sdk 4.0.2 reads it. Starts from
 * nothing: a function must not see the machine's environment.
 */
export const instanceEnvironment = ({ envId, gatewayUrl, env }: Surroundings): Record<string, string> => ({
  TENCENTCLOUD_RUNENV: 'SCF',
  TENCENTCLOUD_REGION: 'ap-shanghai',
  TENCENTCLOUD_SECRETID: 'local',
  TENCENTCLOUD_SECRETKEY: 'local',
  TENCENTCLOUD_SESSIONTOKEN: 'local',
  SCF_NAMESPACE: envId,
  TCB_ENV: envId,
  TCB_CONTEXT_CNFG: JSON.stringify({ URL: gatewayUrl() }),
  TCB_CONTEXT_KEYS: 'TCB_ENV,TCB_SEQID,TCB_SOURCE',
  WX_CONTEXT_KEYS: 'WX_OPENID,WX_APPID,WX_CLIENTIP,WX_API_TOKEN',
  WX_APPID: APP_ID,
  // The SDK warns about slow queries measured by the real clock, which means nothing here.
  SILENCE: 'true',
  ...env,
})

export interface CallIdentity {
  token: string
  openid: string | undefined
  source: string
}

/** The part of the environment that changes with every call. */
export const callEnvironment = ({ token, openid, source }: CallIdentity): Record<string, string> => ({
  WX_API_TOKEN: token,
  TCB_SOURCE: source,
  SOURCE: source,
  WX_CLIENTIP: '127.0.0.1',
  ...(openid === undefined ? {} : { WX_OPENID: openid }),
})
