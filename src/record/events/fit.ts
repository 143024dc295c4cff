/** How two mentions stand to each other by day, place, kind or matter; `next` for what follows on and belongs together, `open` where one is silent. */
export type Fit = 'same' | 'next' | 'other' | 'open'
