import { build, type Rolldown } from 'vite'

async function built(entry: string, ssr: boolean): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      ssr,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: entry },
    },
  })
  const { output } = result as Rolldown.RolldownOutput
  if (output.length !== 1) throw new Error(`${entry} became ${output.length} files`)
  return output[0].code
}

/** The participant's script as the product's build makes it. */
export const builtScript = () => built('survey-ui/enhance.ts', false)

/** The style sheet as the product's build of the server holds it. */
export async function builtStyle(): Promise<string> {
  const code = await built('survey-ui/style.ts', true)
  const { styleText } = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as {
    styleText: string
  }
  return styleText
}
