import type { Backup } from '../../shared/backups.ts'
import type { Person } from '../../shared/people.ts'
import { dayOf } from '../../shared/stockholm.ts'
import { text } from '../../shared/text/admin.ts'
import { backupsText } from '../../shared/text/backups.ts'
import { paths } from '../paths.ts'
import type { Task } from './tasks.ts'

/** Where the copies stand on the start page. */
export const backupsId = 'sakerhetskopior'

const dayMs = 24 * 60 * 60_000
/** A copy older than this is one to be replaced. */
const freshForMs = 7 * dayMs
/** More invitations than these are told by their number. */
const mostEmails = 3

/** What is drift's to do now: copies first, for nothing can be had back without them. */
export function runningTasks(
  people: readonly Person[],
  backups: readonly Backup[],
  now: Date,
): readonly Task[] {
  return [...backupTasks(backups, now), ...invitationTasks(people)]
}

function backupTasks([newest]: readonly Backup[], now: Date): readonly Task[] {
  if (newest && now.getTime() - Date.parse(newest.at) < freshForMs) return []
  const why = newest ? backupsText.taskOld(dayOf(new Date(newest.at))) : backupsText.taskNone
  return [{ title: backupsText.task, why, href: `#${backupsId}` }]
}

function invitationTasks(people: readonly Person[]): readonly Task[] {
  const invited = people.filter(({ state }) => state === 'invited')
  const [only] = invited
  if (!only) return []
  const named = invited.length > mostEmails ? mostEmails - 1 : invited.length
  const emails = invited.slice(0, named).map(({ email }) => email)
  return [
    {
      title: text.start.invited(invited.length),
      why: text.start.invitedWhy(emails, invited.length - named),
      href: invited.length === 1 ? paths.person(only.id) : paths.people,
    },
  ]
}
