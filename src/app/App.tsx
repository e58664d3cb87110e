import { QueryClientProvider, type QueryClient } from '@tanstack/react-query'
import type { Api } from '../api/api.ts'
import { AuthContext } from '../auth/auth-context.ts'
import type { Auth } from '../auth/auth.ts'
import { ConfigContext } from '../config/config-context.ts'
import type { Config } from '../config/schema.ts'
import { Academy } from './academy/Academy.tsx'
import type { Store } from '../lib/store.ts'
import { ErrorNet } from '../ui/ErrorBoundary.tsx'
import { Crashed } from './CrashPage.tsx'
import { PageDates } from './LocaleProvider.tsx'
import { SignInGate } from './sign-in/SignInGate.tsx'

/** What the program is made of, made once in `main.tsx`. */
export interface AppProps {
  readonly config: Config
  readonly auth: Auth
  readonly client: QueryClient
  /** The number of the board, another one for each that begins from nothing. */
  readonly board: Store<number>
  /** Makes the API of an academy. */
  readonly apiOf: (orgId: string) => Api
}

/** The table of contents: what is provided, who may enter, which academy, and its board. */
export function App({ config, auth, client, board, apiOf }: AppProps) {
  return (
    <ErrorNet fallback={<Crashed />}>
      <ConfigContext value={config}>
        <AuthContext value={auth}>
          <QueryClientProvider client={client}>
            <PageDates>
              <SignInGate board={board}>
                <Academy apiOf={apiOf} />
              </SignInGate>
            </PageDates>
          </QueryClientProvider>
        </AuthContext>
      </ConfigContext>
    </ErrorNet>
  )
}
