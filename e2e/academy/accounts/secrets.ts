/** Every secret that the accounts servers have issued, each kind in the order of issue. */
export interface Secrets {
  readonly access: readonly string[]
  readonly refresh: readonly string[]
  readonly codes: readonly string[]
  /** ID tokens as the issuer made them, before a fault changes them. */
  readonly id: readonly string[]
}

/** A list of {@link Secrets} that also keeps revoked and expired ones. */
export function createSecretList() {
  const issued = {
    access: new Set<string>(),
    refresh: new Set<string>(),
    codes: new Set<string>(),
    id: new Set<string>(),
  }

  return {
    add(kind: keyof Secrets, secret: string) {
      issued[kind].add(secret)
    },
    all: (): Secrets => ({
      access: [...issued.access],
      refresh: [...issued.refresh],
      codes: [...issued.codes],
      id: [...issued.id],
    }),
    clear() {
      for (const secrets of Object.values(issued)) secrets.clear()
    },
  }
}

/** The return type of {@link createSecretList}. */
export type SecretList = ReturnType<typeof createSecretList>
