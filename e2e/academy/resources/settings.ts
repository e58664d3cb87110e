import { academySite } from '../options.ts'
import { flag, type Maker } from './subject.ts'

const materialSettings: Maker = (about) => ({
  allowDownload: flag(about),
  visibleBefore: flag(about),
  visibleAfter: 'true',
})

const integration: Maker = (about) => ({
  crm: { isEnabled: flag(about), module: 'Leads', lastSyncTime: String(about.start - 3_600_000) },
  calendar: { isEnabled: 'false' },
  webhooks: [],
})

const site: Maker = (about) => ({
  url: `${academySite}/session/${about.session?.key ?? ''}`,
  title: about.session?.name ?? 'Live workshop',
  isPublished: 'true',
  sections: [{ type: 'banner', imageId: about.host.imageId }, { type: 'agenda' }, { type: 'presenter' }],
})

const siteSettings: Maker = (about) => ({
  theme: 'light',
  language: 'en',
  showRatings: flag(about),
  metaDescription: '',
})

const sessionSettings: Maker = (about) => ({
  recording: { automatic: flag(about), keepDays: '90' },
  waitingRoom: flag(about),
  chat: 'true',
  questionAndAnswer: flag(about),
  maximumAudience: '250',
})

const presenterSettings: Maker = (about) => ({
  coTrainersMayInvite: flag(about),
  coTrainersMayPoll: 'true',
  host: about.host.userId,
})

const talkProperties: Maker = (about) => ({
  talkId: about.id,
  owner: about.host.userId,
  quality: about.random.pick(['hd', 'sd']),
  isLocked: 'false',
  encoder: null,
})

/** Settings of sessions and talks. */
export const settingsMakers: Readonly<Record<string, Maker>> = {
  'session/sessionMaterialSettings': materialSettings,
  'session/sessionIntegration': integration,
  'session/site': site,
  'session/siteSettings': siteSettings,
  'session/sessionSettings': sessionSettings,
  'session/presentersettings': presenterSettings,
  'talk/talkMaterialSettings': materialSettings,
  'talk/talkIntegration': integration,
  'talk/site': site,
  'talk/talkProperties': talkProperties,
  'talk/talkSettings': sessionSettings,
}
