function absent(): never {
  throw new Error('HTTP proxies are not part of this bundle (config/lean).')
}

/** Instead of http-proxy-agent and https-proxy-agent: functions reach the platform directly. */
export { absent as HttpProxyAgent, absent as HttpsProxyAgent }
