import { createContext } from 'preact'

/** Whether the page is drawn once, as a file that opens by itself: nothing in it answers a press. */
export const Still = createContext(false)
