import { expect, test } from 'vitest'
import { zoneOptions } from './zone-options.ts'

const allOf = (mine: string, ofSessions: readonly string[], chosen: string) => {
  const options = zoneOptions(mine, ofSessions, chosen)
  return { ...options, all: [options.mine, ...options.ofSessions, ...options.others] }
}
const india = (zone: string) => /^Asia\/(Calcutta|Kolkata)$/i.test(zone)

test.each([
  ['Asia/Calcutta', 'Asia/Kolkata', 'Asia/Calcutta'],
  ['Asia/Kolkata', 'Asia/Calcutta', 'Asia/Kolkata'],
  ['Asia/Calcutta', 'Asia/Kolkata', 'Asia/Kolkata'],
  ['Asia/Calcutta', 'Asia/Calcutta', 'asia/kolkata'],
])('D13 mine %s, a session’s %s, chosen %s: it is there once, as mine, and chosen', (mine, zone, chosen) => {
  const options = allOf(mine, [zone], chosen)
  expect(options.chosen).toBe(mine)
  expect(options.ofSessions).toEqual([])
  expect(options.all.filter(india)).toEqual([mine])
})

test('D13 a zone that is not mine is there once too, by the name of a session or of the address', () => {
  const ofSession = allOf('Europe/Berlin', ['Asia/Kolkata', 'Asia/Calcutta'], 'Asia/Calcutta')
  expect(ofSession).toMatchObject({ ofSessions: ['Asia/Kolkata'], chosen: 'Asia/Kolkata' })
  expect(ofSession.all.filter(india)).toEqual(['Asia/Kolkata'])
  const inAddress = allOf('Europe/Berlin', [], 'Asia/Kolkata')
  expect(inAddress.chosen).toBe('Asia/Kolkata')
  expect(inAddress.all.filter(india)).toEqual(['Asia/Kolkata'])
})

test('whatever is chosen is there exactly once, and so is every other zone', () => {
  for (const chosen of ['UTC', 'Europe/Berlin', 'Europe/Kyiv', 'GMT', 'Pacific/Auckland']) {
    const { all, chosen: name } = allOf('Europe/Berlin', ['Asia/Kolkata'], chosen)
    expect(all.filter((one) => one === name)).toHaveLength(1)
    expect(new Set(all).size).toBe(all.length)
    expect(all.length).toBeGreaterThan(400)
  }
})

test('D14 D15 without a zone of the browser, UTC is mine and chosen', () => {
  const options = allOf('UTC', [], 'UTC')
  expect(options.chosen).toBe('UTC')
  expect(options.all.filter((one) => one === 'UTC')).toHaveLength(1)
})
