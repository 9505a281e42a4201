import * as v from 'valibot'

/** What a browser answers of a passkey; the library that reads it checks the rest. */
export const credentialSchema = v.looseObject({
  id: v.pipe(v.string(), v.regex(/^[\w-]{1,2000}$/, 'Passkeyn gick inte att läsa.')),
})

/** A code of an app, or a recovery code, as it is typed. */
export const codeSchema = v.object({ code: v.pipe(v.string(), v.maxLength(40)) })
