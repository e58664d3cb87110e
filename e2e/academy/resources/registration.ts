import { day, hour } from '../data/zones.ts'
import { count, flag, type Maker, several, type Subject } from './subject.ts'

const tickets: Maker = (about) =>
  ['Standard', 'Early bird', 'Student'].map((name, n) => ({
    ticketId: `${about.id}${n}`,
    name,
    price: `${about.random.int(0, 90)}.0`,
    currency: 'INR',
    quantity: n === 0 ? '-1' : count(about, 50),
    soldCount: count(about, 40),
    saleEnd: String(about.start - n * day),
  }))

const coupons: Maker = (about) =>
  several(about, 1, 4, (id, n) => ({
    couponId: id,
    code: `WELCOME${n + 1}0`,
    discount: { value: `${n + 1}0`, unit: 'percent' },
    usedCount: count(about, 12),
    isActive: flag(about),
  }))

const checkouts: Maker = (about) => [
  { portalId: `${about.id}1`, gateway: 'Stripe', currency: 'INR', isConnected: 'true' },
  { portalId: `${about.id}2`, gateway: 'PayPal', currency: 'USD', isConnected: flag(about) },
]

const settings: Maker = (about) => ({
  isOpen: 'true',
  needsApproval: flag(about),
  limit: about.random.pick(['-1', '25', '100']),
  closesAt: String(about.start - hour),
  fields: [
    { name: 'First name', type: 'text', isMandatory: 'true' },
    { name: 'Company', type: 'text', isMandatory: flag(about) },
    { name: 'Experience', type: 'choice', choices: ['None', 'Some', 'A lot'] },
  ],
})

const mailTemplates: Maker = () =>
  ['Invitation', 'Reminder', 'Thank you', 'Recording is ready'].map((name, n) => ({
    templateId: String(n + 1),
    name,
    subject: `${name}: {{session.name}}`,
    isCustomised: String(n === 0),
  }))

function reminders({ start }: Subject): unknown {
  return [day, hour, hour / 4].map((before) => ({
    before: String(before),
    time: String(start - before),
    isSent: 'false',
  }))
}

/** Registration: how people get a place, and the price. */
export const registrationMakers: Readonly<Record<string, Maker>> = {
  'org/checkouts': checkouts,
  'org/coupons': coupons,
  'session/tickets': tickets,
  'session/registrationSettings': settings,
  'session/mailTemplates': mailTemplates,
  'session/remainderTimings': reminders,
  'talk/registrationSettings': settings,
  'talk/remainderTimings': reminders,
}
