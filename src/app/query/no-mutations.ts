/** Stands in for the query library's store of mutations in the build: the board only reads, and its first load has no byte to spare. */
export class MutationCache {
  clear(): void {}

  findAll(): readonly never[] {
    return []
  }

  resumePausedMutations(): Promise<void> {
    return Promise.resolve()
  }
}
