/** The largest file that is read: far more than the answers of any förbund. */
export const fileMaxBytes = 16 * 1024 * 1024
/** The most that a workbook may be unpacked to, so that a small file cannot become an enormous one. */
export const unpackedMaxBytes = 64 * 1024 * 1024
export const mostRows = 50_000
export const mostColumns = 1000
/** A table is as wide in every row as in its widest: two cells far apart must not become millions. */
export const mostCells = 1_000_000
