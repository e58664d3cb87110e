import { hour, minute } from '../data/zones.ts'
import { count, flag, type Maker, several } from './subject.ts'

const files = [
  'Handout.pdf',
  'Exercise sheet.docx',
  'Price list.xlsx',
  'Slides.pptx',
  'Light tests.zip',
  '読んでください.txt',
]

const material: Maker = (about) =>
  several(about, 1, 6, (id) => ({
    id,
    name: about.random.pick(files),
    size: String(about.random.int(2_000, 9_000_000)),
    uploadedBy: about.host.userId,
    createdTime: String(about.start - about.random.int(1, 200) * hour),
    links: { download: `/api/v4/${about.orgId}/materials/${id}.json` },
  }))

const presentationData: Maker = (about) => ({
  presentationId: `${about.id}9`,
  title: 'Slides',
  totalSlides: '3',
  theme: { name: 'Paper', accent: '#2b6cb0', isDark: flag(about) },
  slides: ['Welcome', 'Practice', 'Questions'].map((heading, n) => ({
    index: String(n),
    heading,
    duration: String((n + 1) * 10 * minute),
    imageUrl: `/api/v4/${about.orgId}/materials/image/${about.host.imageId}.json`,
  })),
})

const recordings: Maker = (about) =>
  several(about, 0, 2, (id) => ({
    recordingId: id,
    name: 'Recording',
    duration: String(about.end - about.start),
    views: count(about, 300),
    isPublished: flag(about),
    createdTime: String(about.end),
  }))

const certificates: Maker = (about) => ({
  isEnabled: flag(about),
  template: { id: `${about.id}3`, name: 'Certificate of attendance', orientation: 'landscape' },
  issuedCount: count(about, 40),
  rule: { minimumAttendance: '75', unit: 'percent' },
})

const published: Maker = (about) => ({
  talkId: about.id,
  isPublished: flag(about),
  publishedBy: about.host.userId,
  publishedTime: String(about.start - 48 * hour),
})

/** Materials: what is shown and handed out. */
export const materialMakers: Readonly<Record<string, Maker>> = {
  'session/sessionMaterials': material,
  'session/presentationData': presentationData,
  'session/certificates': certificates,
  'talk/talkResources': material,
  'talk/recordings': recordings,
  'talk/certificates': certificates,
  'talk/publishedTalk': published,
}
