// `node deploy/check.mjs https://board.example.com`: checks that a running board is deployed as deploy/README.md says. Prints what is wrong and
// what to do about it, and ends with status 1 if anything is.
import { checkBoard } from './check/check-board.mjs'

const [, , address = ''] = process.argv
if (!URL.canParse(address)) {
  console.log('Usage: node deploy/check.mjs https://board.example.com')
  process.exit(2)
}
process.exit((await checkBoard(new URL(address).origin, console.log)) ? 0 : 1)
