import { hashPin } from '../../server/kiosk-pin.ts'
import { addKiosk, listKiosks } from '../../server/store/kiosks.ts'
import { linkOf } from './participant.ts'
import type { TestServer } from './server.ts'

/** Begin a kiosk of an insats, or of the whole mätperiod; gives its code. */
export async function startKiosk(
  server: TestServer,
  matperiodId: string,
  insats: string | null,
  pin: string,
): Promise<string> {
  const { db } = server.database
  const link = await linkOf(server, matperiodId, insats)
  const before = await listKiosks(db, link)
  await addKiosk(db, link, (code) => hashPin(server.secret, code, pin))
  const code = (await listKiosks(db, link)).find((one) => !before.includes(one))
  if (!code) throw new Error('no kiosk')
  return code
}
