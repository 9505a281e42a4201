import { describe, expect, it } from 'vitest'
import { ConfigError, readConfig } from '../../server/config.ts'

const production = {
  NODE_ENV: 'production',
  SECRET: 'x'.repeat(32),
  PUBLIC_URL: 'https://enkat.example.se/',
}

describe('the configuration', () => {
  it('needs nothing on a machine of one’s own, and listens there only', () => {
    expect(readConfig({})).toMatchObject({
      host: '127.0.0.1',
      port: 3000,
      database: { kind: 'sqlite' },
      publicUrl: 'http://localhost:3000',
      secret: null,
      production: false,
      rateLimit: true,
    })
  })

  it('names every fault at once', () => {
    const broken = {
      NODE_ENV: 'production',
      PORT: 'tretusen',
      PUBLIC_URL: 'http://enkat.example.se',
      DATABASE_URL: 'mysql://x',
      TRUST_PROXY: 'kanske',
      DATA_DIR: '/tmp/x',
      KEY_DIR: '/tmp/x/keys',
    }
    const faults = (() => {
      try {
        readConfig(broken)
      } catch (error) {
        if (error instanceof ConfigError) return error.faults
      }
      return []
    })()
    expect(faults).toHaveLength(6)
    for (const name of ['PORT', 'PUBLIC_URL', 'SECRET', 'DATABASE_URL', 'TRUST_PROXY', 'KEY_DIR']) {
      expect(faults.join('\n')).toContain(name)
    }
  })

  it('refuses a production without a secret, or with a short one', () => {
    expect(() => readConfig({ ...production, SECRET: '' })).toThrow('SECRET')
    expect(() => readConfig({ ...production, SECRET: 'kort' })).toThrow('SECRET')
    expect(readConfig(production)).toMatchObject({ production: true, publicUrl: 'https://enkat.example.se' })
  })

  it('holds the database as one of two, never both', () => {
    expect(readConfig({ DATABASE_URL: 'postgresql://u@h/d' }).database).toEqual({
      kind: 'postgres',
      url: 'postgresql://u@h/d',
    })
  })

  it('keeps copies beside the data where it is not told where', () => {
    expect(readConfig({ DATA_DIR: '/srv/enkat/data' }).backupDir).toBe('/srv/enkat/data-backups')
    expect(readConfig({ DATA_DIR: '/srv/enkat/data', BACKUP_DIR: '/mnt/kopior' }).backupDir).toBe(
      '/mnt/kopior',
    )
  })
})

/** The faults that a configuration is refused for. */
function faultsOf(env: Record<string, string>): readonly string[] {
  try {
    readConfig(env)
  } catch (error) {
    if (error instanceof ConfigError) return error.faults
  }
  return []
}

describe('the configuration of mail', () => {
  it('is none, or a server and whom mails come from', () => {
    const mail = {
      SMTP_URL: 'smtps://enkat:l%C3%B6sen@smtp.example.se:465',
      MAIL_FROM: 'Enkäten <enkat@example.se>',
    }
    expect(readConfig({}).mail).toBeNull()
    expect(readConfig(mail).mail).toEqual({ url: mail.SMTP_URL, from: mail.MAIL_FROM })
    expect(readConfig({ ...mail, SMTP_URL: 'smtp://127.0.0.1:25' }).mail).not.toBeNull()
  })

  it.each([
    [{ SMTP_URL: 'smtp://mail.example.se' }, ['MAIL_FROM']],
    [{ MAIL_FROM: 'enkat@example.se' }, ['SMTP_URL']],
    [{ SMTP_URL: 'mail.example.se:25', MAIL_FROM: 'enkat@example.se' }, ['SMTP_URL']],
    [{ SMTP_URL: 'https://mail.example.se', MAIL_FROM: 'enkat@example.se' }, ['SMTP_URL']],
    [{ SMTP_URL: 'smtp://', MAIL_FROM: 'enkäten' }, ['SMTP_URL', 'MAIL_FROM']],
  ])('says what is wrong with %j, without the password', (env, names) => {
    const faults = faultsOf(env)
    expect(faults.map((fault) => fault.split(' ')[0])).toEqual(names)
    const secret = faultsOf({ SMTP_URL: 'smtp//x:hemligt-losenord@mail', MAIL_FROM: 'a@b.se' }).join()
    expect(secret).not.toContain('hemligt-losenord')
  })
})

describe('the configuration of an organisation', () => {
  const oidc = {
    OIDC_ISSUER: 'https://login.region.example/9e1/v2.0',
    OIDC_CLIENT_ID: 'enkat',
    OIDC_CLIENT_SECRET: 'hemligt',
    OIDC_NAME: 'Regionen',
  }

  it('is none, or whole, and believes no more than it is told to', () => {
    expect(readConfig({}).oidc).toBeNull()
    expect(readConfig(oidc).oidc).toEqual({
      issuer: oidc.OIDC_ISSUER,
      clientId: 'enkat',
      clientSecret: 'hemligt',
      name: 'Regionen',
      trustEmail: false,
      strong: [],
    })
  })

  it('reads what tells of two factors as a list, or as always', () => {
    const strongOf = (OIDC_STRONG: string) => readConfig({ ...oidc, OIDC_STRONG }).oidc?.strong
    expect(strongOf(' mfa, http://id.elegnamnden.se/loa/1.0/loa3 ,')).toEqual([
      'mfa',
      'http://id.elegnamnden.se/loa/1.0/loa3',
    ])
    expect(strongOf(' always ')).toBe('always')
    expect(strongOf('')).toEqual([])
  })

  it.each(['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'OIDC_NAME'])(
    'is refused without %s',
    (name) => {
      expect(faultsOf({ ...oidc, [name]: '' }).join()).toContain(`${name} saknas`)
    },
  )

  it.each([
    'http://login.region.example',
    'login.region.example',
    'ftp://login.region.example',
    'http://127.0.0.1.evil.example',
  ])('is asked over https, never at %s', (OIDC_ISSUER) => {
    expect(faultsOf({ ...oidc, OIDC_ISSUER }).join()).toContain('https://')
  })

  it('may be on the machine itself over http', () => {
    expect(readConfig({ ...oidc, OIDC_ISSUER: 'http://127.0.0.1:8080' }).oidc).not.toBeNull()
  })

  it.each(['common', 'organizations', 'consumers'])(
    'is never trusted with addresses where anybody can have any: /%s',
    (tenant) => {
      for (const issuer of [`https://login.example/${tenant}/v2.0`, `https://login.example/${tenant}`]) {
        const env = { ...oidc, OIDC_ISSUER: issuer, OIDC_TRUST_EMAIL: 'on' }
        expect(faultsOf(env).join()).toContain('OIDC_TRUST_EMAIL')
        expect(faultsOf({ ...env, OIDC_TRUST_EMAIL: 'off' })).toEqual([])
      }
      expect(readConfig({ ...oidc, OIDC_TRUST_EMAIL: 'on' }).oidc?.trustEmail).toBe(true)
    },
  )

  it('says that a switch is neither on nor off', () => {
    expect(faultsOf({ ...oidc, OIDC_TRUST_EMAIL: 'kanske' }).join()).toContain(
      'OIDC_TRUST_EMAIL ska vara on eller off',
    )
  })
})
