import { Notice } from '../../ui/Notice.tsx'
import { useListWords } from '../../words/list-words.ts'

/** Says why *Whole academy* shows the person's own sessions: the academy refuses the list of all sessions to people who are not admins. */
export const AdminsOnly = () => <Notice>{useListWords().adminsOnly}</Notice>
