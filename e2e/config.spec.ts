import { expect } from '@playwright/test'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from './test.ts'
import { soakOnly } from './tags.ts'

const cases = [
  {
    name: 'missing',
    raw: { status: 404, contentType: 'text/plain', body: 'no' },
    says: ['no config.json', 'config.example.json'],
  },
  {
    name: 'HTML instead of JSON',
    raw: { status: 200, contentType: 'text/html', body: '<!doctype html><title>Welcome</title>' },
    says: ['config.json is not JSON', '<!doctype html><title>Welcome</title>'],
  },
  {
    name: 'server error',
    raw: { status: 500, contentType: 'text/plain', body: '' },
    says: ['could not be loaded'],
  },
]

for (const { name, raw, says } of cases) {
  test(`config.json: ${name}`, async ({ page, control }) => {
    await control.config({ raw })
    await page.goto('/')
    for (const sentence of says) await expect(page.getByRole('alert')).toContainText(sentence)
  })
}

test('the callback page names a config.json that cannot be used, not the accounts server', async ({
  page,
  control,
}) => {
  await control.config({ raw: { status: 200, contentType: 'text/html', body: '<!doctype html>' } })
  await page.goto('/signed-in.html?code=x&state=y')
  await expect(page.getByText('The board’s config.json cannot be used.')).toBeVisible()
})

test('config.json: a wrong type is reported with field, value and what was expected', async ({
  page,
  control,
}) => {
  await control.config({ patch: { academy: { pageSize: 'many', origin: 'zylker' } } })
  await page.goto('/')
  const alert = page.getByRole('alert')
  await expect(alert).toContainText('config.json')
  await expect(alert.getByRole('listitem').filter({ hasText: 'academy.pageSize' })).toContainText('"many"')
  await expect(alert.getByRole('listitem').filter({ hasText: 'academy.pageSize' })).toContainText(
    'a whole number',
  )
  await expect(alert.getByRole('listitem').filter({ hasText: 'academy.origin' })).toContainText(
    'an origin such as',
  )
})

test('config.json: an unknown dialect', soakOnly, async ({ page, control }) => {
  await control.config({ patch: { signIn: { dialect: 'saml' } } })
  await page.goto('/')
  await expect(page.getByRole('alert').getByRole('listitem')).toContainText('signIn.dialect')
  await expect(page.getByRole('alert').getByRole('listitem')).toContainText('"zoho" or "oidc"')
})

test('config.json: unknown keys are listed in the console and ignored', async ({ page, control }) => {
  const warnings: string[] = []
  page.on('console', (message) => message.type() === 'warning' && warnings.push(message.text()))
  await control.config({ patch: { academy: { colour: 'red' } } })
  await page.goto('/')
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible()
  await expect.poll(() => warnings.join()).toContain('academy.colour')
})

test('the build includes an example and never a config.json', () => {
  const files = readdirSync('dist', { recursive: true, encoding: 'utf8' })
  expect(files.filter((file) => file.includes('config'))).toEqual(['config.example.json'])
  expect(JSON.parse(readFileSync('dist/config.example.json', 'utf8'))).toMatchObject({
    academy: {},
    signIn: {},
  })
})
