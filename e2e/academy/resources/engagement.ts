import { minute } from '../data/zones.ts'
import { anybody, count, flag, type Maker, several, type Subject } from './subject.ts'

const wording = [
  'Which light do you have at home?',
  'How was the pace?',
  'What should we do next?',
  'Camera or phone?',
]
const remarks = [
  'Good morning from Pune!',
  'Can you show that again?',
  'Thank you',
  'مرحبا',
  '👏👏',
  'Is there a handout?',
]

const during = (about: Subject) => String(about.random.int(about.start, about.end))

const polls: Maker = (about) =>
  several(about, 1, 4, (id) => ({
    pollId: id,
    question: about.random.pick(wording),
    isAnonymous: flag(about),
    options: ['Yes', 'No', 'Not sure'].map((text) => ({ text, votes: count(about, 30) })),
  }))

const pollQuestions: Maker = (about) =>
  several(about, 1, 5, (id, n) => ({
    questionId: id,
    order: String(n),
    text: about.random.pick(wording),
    type: '1',
  }))

const questions: Maker = (about) =>
  several(about, 0, 6, (id) => ({
    questionId: id,
    text: about.random.pick(remarks),
    askedBy: anybody(about).userId,
    askedTime: during(about),
    answer: about.random.chance(0.5) ? { text: 'Yes, see slide 12.', answeredBy: about.host.userId } : null,
  }))

const questionVotes: Maker = (about) =>
  several(about, 0, 6, (id) => ({ questionId: id, upVotes: count(about, 20), downVotes: count(about, 3) }))

const likes: Maker = (about) => ({ likeCount: count(about, 200), lastLikedTime: during(about) })

const chats: Maker = (about) =>
  several(about, 3, 15, (id) => {
    const { userId, name } = anybody(about)
    return { chatId: id, userId, name, message: about.random.pick(remarks), time: during(about) }
  })

const chatGroups: Maker = (about) => [
  { groupId: `${about.id}1`, name: 'Everybody', memberCount: count(about, 90), unread: '0' },
  { groupId: `${about.id}2`, name: 'Presenters', memberCount: '2', unread: count(about, 5) },
]

const broadcastMessages: Maker = (about) =>
  several(about, 0, 3, (id) => ({
    id,
    subject: 'We start in ten minutes',
    body: '<p>Open the <b>join</b> link and test your sound.</p>',
    sentTime: String(about.start - 10 * minute),
    recipients: count(about, 120),
  }))

const tests: Maker = (about) =>
  several(about, 1, 3, (id, n) => ({
    formId: id,
    title: `Check ${n + 1}`,
    questionCount: count(about, 20),
    passPercentage: '60',
    isMandatory: flag(about),
  }))

const submissions: Maker = (about) =>
  several(about, 0, 5, (id) => ({
    submissionId: id,
    userId: anybody(about).userId,
    submittedTime: String(about.end + about.random.int(1, 400) * minute),
    score: count(about, 100),
  }))

/** Engagement: interactions between people before, during and after a talk. */
export const engagementMakers: Readonly<Record<string, Maker>> = {
  'session/polls': polls,
  'session/tests': tests,
  'session/assignmentSubmissions': submissions,
  'talk/polls': polls,
  'talk/pollQuestions': pollQuestions,
  'talk/questions': questions,
  'talk/questionvotes': questionVotes,
  'talk/likes': likes,
  'talk/chats': chats,
  'talk/chatGroups': chatGroups,
  'talk/broadcastMessages': broadcastMessages,
  'talk/forms/3': tests,
}
