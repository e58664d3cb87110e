import { amelia, fullName, jonas, noor, type Person } from '../people.ts'

/** A person named in a session: one of the people who can sign in, or another presenter. */
export interface NamedPerson {
  readonly userId: string
  readonly name: string
  readonly email: string
  readonly country: string
  readonly language: string
  /** The id of the portrait, see api/portrait.ts. */
  readonly imageId: string
}

const firstImageId = 4000000077000

function somebody(person: Person, index: number, country: string): NamedPerson {
  const { userId, email } = person
  return {
    userId,
    name: fullName(person),
    email,
    country,
    language: 'en',
    imageId: String(firstImageId + index),
  }
}

// Amelia's picture is the one in the official sample, number 1.
const known = [somebody(noor, 0, 'AE'), somebody(amelia, 1, 'IN'), somebody(jonas, 2, 'SE')]

const others = `Priya Raman/IN, Mateusz Zieliński/PL, Sofía Álvarez Núñez/MX, Chidi Okonkwo/NG, 田中 葵/JP, Aoife Ní Bhriain/IE,
  Lars Østergård/DK, Nguyễn Thị Hương/VN, فاطمة الزهراء بن علي/EG, Tomáš Dvořák/CZ, Grace Mutua/KE, João Pedro Carvalho/BR,
  김서연/KR, Élodie Lefèvre/FR, Ravi Shankar Iyer/IN, נועה לוי/IL, Anastasia Ivanova/BG, Matiu Parata/NZ, Hanna Järvinen/FI,
  李明轩/SG, Olivia Thornton-Webb/GB, Óscar Ibáñez/ES, Zeynep Yıldız/TR, Samuel Adeyemi/NG, Ines Kovačević/HR, Dev Prakash/IN,
  Marguerite van den Berg/NL, Tāne Ngata/NZ, Bianca Rossi/IT, Kwame Asante/GH, Ingrid Solheim/NO, Yusuf Rahman/MY,
  Sunita Gurung/NP, Paul O’Brien/IE, Carmen Delgado/CL, Thabo Nkosi/ZA, Giulia Ferrari/IT, Emre Öztürk/DE, Leilani Kahale/US`

function presenter(entry: string, at: number): NamedPerson {
  const [name = '', country = ''] = entry.trim().split('/')
  const plain = name
    .normalize('NFD')
    .replace(/[^A-Za-z ]/g, '')
    .trim()
    .toLowerCase()
    .replace(/ +/g, '.')
  const index = known.length + at
  return {
    userId: String(60001100000 + index),
    name,
    email: `${plain || `presenter${index}`}@zylker.example`,
    country,
    language: country === 'JP' ? 'ja' : 'en',
    imageId: String(firstImageId + index),
  }
}

/** The presenters for whom there is no sign-in. */
export const presenters: readonly NamedPerson[] = others.split(',').map(presenter)

const byUserId = new Map([...known, ...presenters].map((one) => [one.userId, one]))
const byImage = new Map([...byUserId.values()].map((one) => [one.imageId, one]))

/** The person with this user id. */
export function personWithId(userId: string): NamedPerson {
  const found = byUserId.get(userId)
  if (!found) throw new Error(`No person has the user id ${userId}`)
  return found
}

/** The person with this portrait. */
export function presenterByImage(imageId: string): NamedPerson | undefined {
  return byImage.get(imageId)
}
