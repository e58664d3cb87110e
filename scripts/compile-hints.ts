import type { Plugin } from 'vite'

/** Has to be the first line of a file. */
export const hint = '//# allFunctionsCalledOnLoad\n'

/** Number of characters from which a chunk gets the hint: it would lengthen smaller ones without a gain. */
export const smallestHinted = 2000

/**
 * Asks the browser to compile all functions of a chunk in the background, while the chunk arrives
 * (https://wicg.github.io/explicit-javascript-compile-hints-file-based/). Otherwise a function is parsed to find its end, then parsed
 * again and compiled on the main thread when it is first called. Nearly all are called, as a chunk is loaded when it is needed, or soon will be.
 */
export function compileHints(): Plugin {
  return {
    name: 'callboard:compile-hints',
    apply: 'build',
    enforce: 'post',
    // The file name has to change with the content, and the hint is added after the hash in the name was computed.
    augmentChunkHash: () => `${hint}${smallestHinted}`,
    generateBundle: {
      // Last, as the hint has to be the first line, also before those that Vite adds.
      order: 'post',
      handler(_options, bundle) {
        for (const file of Object.values(bundle))
          if (file.type === 'chunk' && file.code.length >= smallestHinted) file.code = hint + file.code
      },
    },
  }
}
