import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasServer } from '../../scripts/browsers.mjs'
import { type Config, configSchema } from '../../src/config/schema.ts'
import * as v from 'valibot'
import { emptyFolder, type Environment, fillIn } from './installation/nginx.ts'
import { invalidSettings } from './invalid-settings.ts'

const required: Environment = {
  CALLBOARD_ORIGIN: 'https://board.example.com',
  CALLBOARD_ACADEMY_ORIGIN: 'https://academy.trainercentral.com',
  CALLBOARD_CLIENT_ID: '1000.ABC',
  CALLBOARD_CLIENT_SECRET: 'this-is-no-secret',
}

describe.skipIf(!hasServer())('the environment', () => {
  let folder = ''
  beforeAll(() => {
    folder = emptyFolder()
  })
  afterAll(() => rmSync(folder, { recursive: true }))
  const read = (name: string) => readFileSync(join(folder, name), 'utf8')

  /** The configuration that the board reads, with its own schema. */
  function configFor(environment: Environment): Config {
    expect(fillIn(folder, { ...required, ...environment })).toEqual({ succeeded: true, output: '' })
    return v.parse(configSchema, JSON.parse(read('config.json')))
  }

  for (const [name, value, said] of invalidSettings) {
    test(`a start is refused with ${name}=${JSON.stringify(value)}`, () => {
      const { succeeded, output } = fillIn(folder, { ...required, [name]: value })
      expect(succeeded).toBe(false)
      expect(output).toMatch(/^Callboard cannot start: /)
      expect(output).toMatch(said)
    })
  }

  test('four variables are enough, and the rest are the defaults of config.json', () => {
    expect(configFor({})).toEqual({
      ...v.parse(configSchema, {
        academy: { origin: 'https://academy.trainercentral.com', apiBase: '/' },
        signIn: {
          clientId: '1000.ABC',
          tokenEndpoints: { 'https://accounts.zoho.com': '/accounts/us/oauth/v2/token' },
        },
      }),
      academy: expect.objectContaining({ joinHosts: ['academy.trainercentral.com'], pageSize: 100 }),
      signIn: expect.objectContaining({
        scopes: ['TrainerCentral.talkapi.READ', 'TrainerCentral.portalapi.READ', 'AaaServer.profile.READ'],
        userInfoEndpoint: '/accounts/us/oauth/user/info',
      }),
    })
  })

  test('every field of config.json has a variable', () => {
    const config = configFor({
      CALLBOARD_ACADEMY_NAME: 'Anna’s "Best" \\ $academy & <b>',
      CALLBOARD_ORG_ID: '7',
      CALLBOARD_JOIN_HOSTS: 'meet.example rooms.example',
      CALLBOARD_FILTERS: '2 6',
      CALLBOARD_PAGE_SIZE: '50',
      CALLBOARD_SCOPES: 'a.b c.d',
      CALLBOARD_TOKEN_HEADER: 'Zoho-oauthtoken',
      CALLBOARD_OFFLINE: 'true',
      CALLBOARD_IDLE_MINUTES: '30',
      CALLBOARD_JOIN_WINDOW: '45 10 5',
      CALLBOARD_ALLOWED_ORIGINS: 'https://a.example https://b.example:8443',
      CALLBOARD_DATA_CENTRES: 'eu in own=https://accounts.example',
    })
    expect(config).toEqual({
      academy: {
        name: 'Anna’s "Best" \\ $academy & <b>',
        origin: 'https://academy.trainercentral.com',
        apiBase: '/',
        orgId: '7',
        joinHosts: ['meet.example', 'rooms.example'],
        filters: { mine: '2', academy: '6' },
        pageSize: 50,
      },
      signIn: {
        dialect: 'zoho',
        clientId: '1000.ABC',
        accountsServer: 'https://accounts.zoho.eu',
        tokenEndpoints: {
          'https://accounts.zoho.eu': '/accounts/eu/oauth/v2/token',
          'https://accounts.zoho.in': '/accounts/in/oauth/v2/token',
          'https://accounts.example': '/accounts/own/oauth/v2/token',
        },
        scopes: ['a.b', 'c.d'],
        tokenHeader: 'Zoho-oauthtoken',
        userInfoEndpoint: '/accounts/eu/oauth/user/info',
        idleMinutes: 30,
        offline: true,
      },
      joinWindow: { hostMinutesBefore: 45, attendeeMinutesBefore: 10, minutesAfterEnd: 5 },
      embedding: { allowedOrigins: ['https://a.example', 'https://b.example:8443'] },
    })
  })

  test('each data centre may have a secret of its own, also in a file, and only one file contains them', () => {
    const file = join(folder, 'secret.txt')
    writeFileSync(file, 'from-a-file\n')
    const environment = { CALLBOARD_CLIENT_SECRET_EU_FILE: file, CALLBOARD_CLIENT_SECRET_IN: 'of-india' }
    configFor({ CALLBOARD_DATA_CENTRES: 'us eu in', ...environment })
    rmSync(file)
    const secrets = { us: 'this-is-no-secret', eu: 'from-a-file', in: 'of-india' }
    for (const [name, secret] of Object.entries(secrets)) {
      expect(read('secrets.conf')).toMatch(
        new RegExp(`callboard_form_${name} .*?&client_secret=${secret}"`, 's'),
      )
      expect(readdirSync(folder).filter((one) => read(one).includes(secret))).toEqual(['secrets.conf'])
    }
    expect(statSync(join(folder, 'secrets.conf')).mode & 0o077).toBe(0)
  })

  test('a value that is refused leaves the files of the running server as they are', () => {
    configFor({})
    const files = () => readdirSync(folder).map((name) => [name, read(name)])
    const before = files()
    for (const [name, value] of [
      ['CALLBOARD_DATA_CENTRES', 'us mars'],
      ['CALLBOARD_TLS_KEY', '/nowhere/key.pem'],
    ] as const)
      expect(fillIn(folder, { ...required, [name]: value }).succeeded).toBe(false)
    expect(files()).toEqual(before)
  })

  test('the documents and the example name every variable, and no other', () => {
    const scripts = readdirSync('deploy/nginx').filter((name) => name.endsWith('.sh'))
    const settings = readFileSync('deploy/nginx/settings.sh', 'utf8')
    const own = scripts.map((name) => readFileSync(join('deploy/nginx', name), 'utf8')).join('\n')
    const checked = [...settings.matchAll(/^(?:must|may) (CALLBOARD_\w+)/gm)].map(([, name]) => name)
    const others = ['CALLBOARD_CLIENT_SECRET', 'CALLBOARD_CLIENT_SECRET_FILE', 'CALLBOARD_TEMPLATES']
    for (const name of others) expect(own).toContain(name.replace(/_FILE$/, ''))
    const known = [...checked, ...others].toSorted()
    const readme = readFileSync('deploy/README.md', 'utf8')
    const table = [...readme.matchAll(/^\| .*?(?= \| )/gm)].flatMap(
      ([cell]) => cell.match(/CALLBOARD_\w+/g) ?? [],
    )
    expect(table.toSorted()).toEqual(known)
    const example = readFileSync('deploy/callboard.env.example', 'utf8')
    const named = [...example.matchAll(/^#? ?(CALLBOARD_\w+)=/gm)].map(([, name]) => name)
    expect(known).toEqual(expect.arrayContaining(named))
    expect(named).toEqual(expect.arrayContaining(Object.keys(required)))
  })
})
