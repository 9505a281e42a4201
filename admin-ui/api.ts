import type { Me } from '../shared/account.ts'
import type { AuditEntry } from '../shared/audit.ts'
import type { Published } from '../shared/disclosure/published.ts'
import type { Check, FollowUp, MatperiodSummary } from '../shared/follow-up.ts'
import type { ForbundSettings } from '../shared/forbund.ts'
import type { WhoTypes } from '../shared/matperiod.ts'
import type { Sheet, Sitting } from '../shared/paper.ts'
import type { Report } from '../shared/results.ts'
import type { Day } from '../shared/stockholm.ts'
import { request } from './request.ts'

/** How many are enrolled, as of a day, and how many were offered the survey, in one insats. */
export interface Counts {
  readonly enrolled: number | null
  readonly enrolledOn: Day | null
  readonly offered: number | null
}

/** Who a one-time link is for; `first` where it is the first account of a new installation. */
export interface Welcome {
  readonly email: string | null
  readonly first: boolean
}

export interface WelcomeAnswer {
  readonly token: string
  readonly password: string
  readonly email?: string
  readonly forbund?: string
}

export interface Forbund {
  readonly name: string
  readonly settings: ForbundSettings
}

const anonymous = { anonymous: true }
const matperiod = (id: string) => `/api/matperioder/${encodeURIComponent(id)}`
const sitting = (id: string) => `/api/sittings/${encodeURIComponent(id)}`

/** Every call to the server, one function each. They throw `ApiError`. */
export const api = {
  me: () => request<Me | null>('GET', '/api/me', undefined, anonymous),
  signIn: (email: string, password: string) =>
    request<void>('POST', '/api/sign-in', { email, password }, anonymous),
  signOut: () => request<void>('POST', '/api/sign-out', undefined, anonymous),
  checkWelcome: (token: string) => request<Welcome>('POST', '/api/welcome/check', { token }, anonymous),
  welcome: (answer: WelcomeAnswer) => request<void>('POST', '/api/welcome', answer, anonymous),

  matperioder: () => request<readonly MatperiodSummary[]>('GET', '/api/matperioder'),
  followUp: (id: string) => request<FollowUp>('GET', matperiod(id)),
  saveCounts: (id: string, insatsId: string, counts: Counts) =>
    request<void>('PUT', `${matperiod(id)}/insatser/${encodeURIComponent(insatsId)}/counts`, counts),
  saveWhoTypes: (id: string, whoTypes: WhoTypes) =>
    request<void>('PUT', `${matperiod(id)}/who-types`, { whoTypes }),
  checklist: (id: string) => request<readonly Check[]>('GET', `${matperiod(id)}/checklist`),
  settle: (id: string) => request<void>('POST', `${matperiod(id)}/settle`),
  report: (id: string) => request<Published<Report>>('GET', `${matperiod(id)}/report`),

  /** `insatsId` is null for a mixed pile. */
  openSitting: (id: string, insatsId: string | null) =>
    request<{ id: string }>(
      'POST',
      `${matperiod(id)}/piles/${encodeURIComponent(insatsId ?? 'mixed')}/sitting`,
    ),
  sitting: (id: string) => request<Sitting>('GET', sitting(id)),
  saveSheet: (id: string, { id: sheetId, fields, complete }: Sheet) =>
    request<void>('PUT', `${sitting(id)}/sheets/${encodeURIComponent(sheetId)}`, { fields, complete }),
  removeSheet: (id: string, sheetId: string) =>
    request<void>('DELETE', `${sitting(id)}/sheets/${encodeURIComponent(sheetId)}`),
  approveSitting: (id: string) => request<{ approved: number }>('POST', `${sitting(id)}/approve`),

  log: (asked: URLSearchParams) => request<readonly AuditEntry[]>('GET', `/api/audit?${asked}`),

  forbund: () => request<Forbund>('GET', '/api/forbund'),
  saveSettings: (settings: ForbundSettings) => request<void>('PUT', '/api/forbund', { settings }),
}
