import type { Context } from 'hono'
import type { Config } from '../config.ts'
import type { DeclaredRoute } from '../declared.ts'
import { openapiDocument } from '../openapi/document.ts'

/** The document of the API, made of the routes that there are. */
export function openapiRoutes({ publicUrl }: Config, routes: () => readonly DeclaredRoute[]) {
  let made: object | null = null
  return {
    show(c: Context) {
      made ??= openapiDocument(routes(), publicUrl)
      return c.json(made)
    },
  }
}
