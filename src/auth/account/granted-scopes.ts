import type { AccessToken } from './auth-state.ts'

/** The `requested` scopes that were not granted, compared without case; none where the accounts server does not say what it granted. */
export function notGranted(
  requested: readonly string[],
  { granted }: Pick<AccessToken, 'granted'>,
): readonly string[] {
  const grantedScopes = granted?.toLowerCase().split(/[\s,]+/)
  return grantedScopes ? requested.filter((scope) => !grantedScopes.includes(scope.toLowerCase())) : []
}

/** Whether another sign-in may grant more than `token` has: not where everything that is requested has been granted. */
export const mayGrantMore = (requested: readonly string[], token: Pick<AccessToken, 'granted'>): boolean =>
  token.granted === undefined || notGranted(requested, token).length > 0
