/** https everywhere; http only on localhost, where the embedded academy runs. No user name or password. */
const safe = /^(https:\/\/[^/@]+|http:\/\/(localhost|127\.0\.0\.1|\[::1])(:\d+)?)\//

/** `undefined` if `value` is not an absolute URL, or not a safe one. */
export function safeUrl(value: string): URL | undefined {
  const url = URL.canParse(value) ? new URL(value) : undefined
  return url && safe.test(url.href) ? url : undefined
}
