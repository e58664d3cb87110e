import '../data/page.css'
import { columnTexts } from '../data/column-texts.ts'
import { nearEnd, statusText } from '../data/page-rules.ts'
import { loadPage, type TalkRow } from '../data/talks-page.ts'
import { create, find } from './elements.ts'
import { openPanel } from './panel.ts'
import { createVirtualList } from './virtual-list.ts'

const status = find('[role=status]', HTMLElement)
const search = find('input', HTMLInputElement)
const collator = new Intl.Collator('en')
const loaded: TalkRow[] = []
let [sessions, total, isLoading, isByName] = [0, Infinity, false, false]

find('thead tr', HTMLElement).append(
  ...columnTexts.map(({ heading }) => {
    const cell = create('th')
    if (heading === 'Session') {
      const button = create('button', heading)
      button.addEventListener('click', () => {
        isByName = !isByName
        arrange()
      })
      cell.append(button)
    } else cell.textContent = heading
    return cell
  }),
)
const list = createVirtualList(find('tbody', HTMLElement), openPanel)

/** Shows the loaded rows that match the search, in order. */
function arrange() {
  const query = search.value.toLowerCase()
  const found = query ? loaded.filter(({ session }) => session.name.toLowerCase().includes(query)) : loaded
  list.show(isByName ? found.toSorted((a, b) => collator.compare(a.session.name, b.session.name)) : found)
}

async function loadMore() {
  if (isLoading || sessions >= total || list.left() > nearEnd) return
  isLoading = true
  const page = await loadPage(sessions)
  for (const row of page.rows) loaded.push(row)
  sessions += page.sessions
  total = page.total
  status.textContent = statusText(sessions, total)
  arrange()
  isLoading = false
  requestAnimationFrame(() => void loadMore())
}

search.addEventListener('input', arrange)
addEventListener(
  'scroll',
  () => {
    void loadMore()
    list.render()
  },
  { passive: true },
)
void loadMore()
