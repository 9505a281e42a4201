import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'

/** A whole page as it is sent. */
export function pageText(document: VNode): string {
  return `<!doctype html>${renderToString(document)}`
}

/** Answer with a whole page. */
export function page(c: Context, document: VNode, status: ContentfulStatusCode = 200): Response {
  return c.html(pageText(document), status)
}
