import { expect, test } from 'vitest'
import { formatBytes, formatDuration } from './format.ts'

test.each([
  [0, '0 byte'],
  [999, '999 byte'],
  [1400, '1.4 kB'],
  [8_600_000, '8.6 MB'],
  [12_345_678_901, '12 GB'],
  [4e18, '4,000,000 TB'],
])('%d bytes', (bytes, written) => {
  expect(formatBytes('en', bytes)).toBe(written)
})

test.each([
  [0, '0 sec'],
  [45_000, '45 sec'],
  [60_000, '1 min'],
  [5_400_000, '1 hr 30 min'],
  [7_200_000, '2 hr'],
])('%d ms', (ms, written) => {
  expect(formatDuration('en', ms)).toBe(written)
})
