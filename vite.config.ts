/// <reference types="vitest/config" />
import { defineConfig } from 'vite'

const outDir = process.env.OUT_DIR ?? 'dist'

/**
 * One build of three parts: what a browser loads (the participant's script, the admin interface) and
 * the server, which reads the browser files' hashed names from the manifest when it starts.
 */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  builder: {
    async buildApp(builder) {
      for (const name of ['client', 'ssr'] as const) {
        const environment = builder.environments[name]
        if (environment) await builder.build(environment)
      }
    },
  },
  environments: {
    client: {
      build: {
        outDir: `${outDir}/client`,
        emptyOutDir: true,
        manifest: 'manifest.json',
        modulePreload: { polyfill: false },
        rolldownOptions: {
          input: {
            survey: 'survey-ui/enhance.ts',
            kiosk: 'survey-ui/kiosk.ts',
            admin: 'admin-ui/main.tsx',
          },
        },
      },
    },
    ssr: {
      build: {
        outDir: `${outDir}/server`,
        emptyOutDir: true,
        ssr: true,
        target: 'node24',
        rolldownOptions: {
          input: {
            main: 'server/main.ts',
            enkat: 'server/enkat.ts',
            print: 'server/print/child.ts',
            protect: 'server/protect-thread.ts',
            read: 'server/raw-data/read-thread.ts',
          },
          // All in one folder: the server begins print.js, protect.js and read.js from beside itself.
          output: { chunkFileNames: '[name]-[hash].js' },
        },
      },
      resolve: {
        noExternal: true,
        external: [
          '@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu',
          '@resvg/resvg-js-linux-x64-gnu',
          'better-sqlite3',
          'highs',
          'nodemailer',
          'pg',
          'pino',
          'pptxgenjs',
          'qrcode',
          'write-excel-file/node',
        ],
      },
    },
  },
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    globalSetup: ['test/support/global-setup.ts'],
    // The participant's page carries its style in itself.
    css: true,
    // One process runs many files, as a server does many requests: what is read and compiled once serves all.
    isolate: false,
    // Much of a test's time is waiting: for a browser, a database, a mail. One worker a core leaves them idle.
    maxWorkers: 3,
    // What hangs is ended; a busy machine is not a fault.
    testTimeout: 90_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 30_000 } },
  },
})
