import { describe, expect, it } from 'vitest'
import { deviceName } from '../../admin-ui/sign-in/device-name.ts'

describe('a new passkey', () => {
  it('is named after the device it is made on, as its owner would say it', () => {
    const named = [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 19_1 like Mac OS X) AppleWebKit/605.1.15 Version/19.1 Mobile Safari/604.1',
      'Mozilla/5.0 (Linux; Android 16; Pixel 9) AppleWebKit/537.36 Chrome/153.0.0.0 Mobile Safari/537.36',
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/153.0.0.0 Safari/537.36 Edg/153.0.0.0',
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/19.1 Safari/605.1.15',
      'Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 Chrome/153.0.0.0 Safari/537.36',
      'Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0',
      '',
    ].map(deviceName)
    expect(named).toEqual([
      'Min iPhone',
      'Min Android',
      'Min Windows-dator',
      'Min Mac',
      'Min Chromebook',
      'Min Linux-dator',
      'Min enhet',
    ])
  })
})
