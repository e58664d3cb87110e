/**
 * Prints the result of each check at once, and counts what is wrong.
 * @param {(line: string) => void} print
 */
export function createReport(print) {
  let wrong = 0
  return {
    get wrong() {
      return wrong
    },
    /**
     * @param {string} what a sentence that is true of a correct installation
     * @param {boolean} holds
     * @param {string} advice what is wrong if it does not hold, and what to do
     */
    say(what, holds, advice) {
      if (!holds) wrong += 1
      print(holds ? `ok   ${what}` : `NO   ${what}\n     ${advice}`)
    },
    /** @param {string} what what cannot be told from here, and why */
    note(what) {
      print(`?    ${what}`)
    },
  }
}

/** @typedef {ReturnType<typeof createReport>} Report */
