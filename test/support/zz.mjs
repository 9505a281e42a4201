import { prepareChromium } from './chromium.ts'
import { chromium } from 'playwright-core'
import { AxeBuilder } from '@axe-core/playwright'
const { path, env } = await prepareChromium()
const b = await chromium.launch({ executablePath: path, args: ['--no-sandbox'], env: { ...process.env, ...env } })
const c = await b.newContext({ javaScriptEnabled: false })
const timeout = (p, ms = 4000) => Promise.race([p, new Promise((r) => setTimeout(r, ms, 'TIMEOUT'))]).catch((e) => 'ERR ' + e.message.slice(0, 300))
for (const trick of ['none', 'cdp']) {
  const p = await c.newPage()
  await p.goto('data:text/html,<html lang=sv><title>x</title><main><h1>a</h1><input></main><script>document.title="ran"</script><noscript>ns</noscript>')
  const s = await c.newCDPSession(p)
  if (trick === 'cdp') await p.evaluate(() => { window.setTimeout = (f, ms, ...a) => { if (!(ms>=1000)) Promise.resolve().then(() => f(...a)); return 0 } })
  console.log(trick, 'sync', await timeout(p.evaluate(() => 1 + 1)))
  console.log(trick, 'promise', await timeout(p.evaluate(() => Promise.resolve(3))))
  console.log(trick, 'timeout', await timeout(p.evaluate(() => new Promise((r) => setTimeout(r, 10, 'fired')))))
  console.log(trick, 'raf', await timeout(p.evaluate(() => new Promise((r) => requestAnimationFrame(() => r('raf'))))))
  console.log(trick, 'postMessage', await timeout(p.evaluate(() => new Promise((r) => { const m = new MessageChannel(); m.port1.onmessage = () => r('mc'); m.port2.postMessage(1) }))))
  console.log(trick, 'axe', await timeout(new AxeBuilder({ page: p }).setLegacyMode().analyze().then((r) => r.violations.map((v) => v.id))))
  await timeout(p.close())
}
await b.close()
process.exit()
