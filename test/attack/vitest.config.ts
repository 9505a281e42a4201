import config from '../../vite.config.ts'

/** The long campaign, which is no part of the tests: `npm run attack -- [count] [first seed] [fewest insatser]`. */
export default {
  ...config,
  test: { ...config.test, include: ['test/attack/run.ts'], disableConsoleIntercept: true, testTimeout: 0 },
}
