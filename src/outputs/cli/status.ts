/** What the command line ends with: 0 all read, 1 some inputs failed, 2 wrong usage. */
export type Status = { code: number }
