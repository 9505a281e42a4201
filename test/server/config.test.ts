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
})
