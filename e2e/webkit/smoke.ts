import { mkdirSync, writeFileSync } from 'node:fs'
import { startWebKit } from './driver.ts'
import { mainPath } from './main-path.ts'

/** Where the picture of a failed step is written. */
const results = 'test-results/webkit'

/** Runs the main path in WebKitGTK against the board at `origin`, up to the first step that fails. Returns the exit code. */
export async function smoke(origin: string): Promise<number> {
  const browser = await startWebKit()
  const steps = mainPath(origin)
  let passed = 0
  try {
    for (const [what, check] of steps) {
      await check(browser)
      passed += 1
      console.log(`passed: ${what}`)
    }
  } catch (error) {
    mkdirSync(results, { recursive: true })
    writeFileSync(`${results}/failed.png`, await browser.screenshot())
    console.log(`failed: ${steps[passed]?.[0]}\n${String(error)}\nSee ${results}/failed.png.`)
  } finally {
    await browser.quit()
  }
  const failed = passed < steps.length ? 1 : 0
  console.log(`\n${passed} passed, ${failed} failed, ${steps.length - passed - failed} skipped`)
  return failed
}
