import { QueryClientProvider, type QueryClient } from '@tanstack/react-query'
import type { Api } from '../api/api.ts'
import { AuthContext } from '../auth/auth-context.ts'
import type { Auth } from '../auth/auth.ts'
import { ConfigContext } from '../config/config-context.ts'
import type { Config } from '../config/schema.ts'
import type { Store } from '../lib/store.ts'
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx'
import { Academy } from './academy/Academy.tsx'
import { CrashPage } from './CrashPage.tsx'
import { LocaleProvider } from './LocaleProvider.tsx'
import { SignInGate } from './sign-in/SignInGate.tsx'

/** Made once, in `main.tsx`. */
export interface AppProps {
  readonly config: Config
  readonly auth: Auth
  readonly client: QueryClient
  /** The React key of the board, see `resetOnNewPerson`. */
  readonly boardKey: Store<number>
  /** Creates the API of an academy. */
  readonly apiOf: (orgId: string) => Api
}

/** The providers, the sign-in gate, and the board of the academy. */
export function App({ config, auth, client, boardKey, apiOf }: AppProps) {
  return (
    <ErrorBoundary fallback={<CrashPage />}>
      <ConfigContext value={config}>
        <AuthContext value={auth}>
          <QueryClientProvider client={client}>
            <LocaleProvider>
              <SignInGate boardKey={boardKey}>
                <Academy apiOf={apiOf} />
              </SignInGate>
            </LocaleProvider>
          </QueryClientProvider>
        </AuthContext>
      </ConfigContext>
    </ErrorBoundary>
  )
}
