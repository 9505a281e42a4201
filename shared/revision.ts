import * as v from 'valibot'

/** Whole numbers that every database holds, and an address. */
const most = 999_999_999

/** The version of something, from 1. */
export const versionSchema = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(most))

/** How many times something had been saved when it was read: what is saved over another revision is refused. */
export const revisionSchema = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most))
