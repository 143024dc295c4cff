/** Token bounds, flat: start, end, start, end …, in UTF-16 code units. */
export type Bounds = number[]
