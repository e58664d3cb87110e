import { minute } from '../data/zones.ts'
import { anybody, count, type Maker, several } from './subject.ts'

const evaluation: Maker = (about) => ({
  formId: `${about.id}2`,
  title: 'How was it?',
  responses: count(about, 50),
  average: `${about.random.int(30, 50) / 10}`,
  questions: ['Content', 'Pace', 'Presenter'].map((text) => ({
    text,
    average: `${about.random.int(25, 50) / 10}`,
  })),
})

const testAnalytics: Maker = (about) => ({
  attempts: count(about, 80),
  passed: count(about, 60),
  distribution: {
    '0-25': count(about, 9),
    '26-50': count(about, 9),
    '51-75': count(about, 30),
    '76-100': count(about, 30),
  },
})

const timings: Maker = (about) => ({
  scheduledTime: String(about.start),
  scheduledEndTime: String(about.end),
  launchedTime: String(about.start - 4 * minute),
  endedTime: '-1',
  breaks: [{ from: String(about.start + 20 * minute), minutes: '10' }],
})

const ratings: Maker = (about) =>
  several(about, 0, 5, (id) => ({
    ratingId: id,
    userId: anybody(about).userId,
    stars: String(about.random.int(1, 5)),
    comment: about.random.pick(['', 'Clear and friendly.', 'Too fast for me.']),
  }))

const analytic: Maker = (about) => ({
  registered: count(about, 200),
  attended: count(about, 150),
  averageStay: String(about.random.int(10, 60) * minute),
  countries: { IN: count(about, 60), DE: count(about, 30), US: count(about, 30) },
  timeline: several(about, 5, 8, (_id, n) => ({
    time: String(about.start + n * 5 * minute),
    present: count(about, 90),
  })),
})

/** Analytics: figures and feedback about past talks. */
export const analyticsMakers: Readonly<Record<string, Maker>> = {
  'session/evaluation': evaluation,
  'session/testAnalytics': testAnalytics,
  'talk/forms/2': evaluation,
  'talk/testAnalytics': testAnalytics,
  'talk/talkTimings': timings,
  'talk/audienceRatings': ratings,
  'talk/analytic': analytic,
}
