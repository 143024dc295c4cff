/** How a record's action (a lemma or a frame's name) reads behind the things counted: `drones launched`. */
const PARTICIPLES: { readonly [action: string]: string } = {
  missing: 'missing',
  powerCut: 'without power',
  gasCut: 'without gas',
  waterCut: 'without water',
  heatCut: 'without heating',
  burn: 'burned',
  hit: 'hit',
  hold: 'held',
  find: 'found',
  give: 'given',
  get: 'reached',
  lose: 'lost',
  win: 'won',
  pay: 'paid',
  make: 'made',
  leave: 'left',
  fall: 'fallen',
  take: 'taken',
  shoot: 'shot',
  send: 'sent',
  sell: 'sold',
  buy: 'bought',
  build: 'built',
  spend: 'spent',
  put: 'put',
  cut: 'cut',
  set: 'set',
  bring: 'brought',
  catch: 'caught',
  feel: 'felt',
  meet: 'met',
  see: 'seen',
  say: 'said',
  tell: 'told',
  know: 'known',
  attend: 'attending',
  regain: 'regained',
}

/** `launched`, `evacuated`, `carried`; what is no single lower-case lemma stays as it is. */
export function participle(action: string): string {
  const known = PARTICIPLES[action]
  if (known !== undefined) return known
  if (!/^[a-z]{2,30}$/.test(action) || action.endsWith('ed')) return action
  if (action.endsWith('e')) return `${action}d`
  if (/[^aeiou]y$/.test(action)) return `${action.slice(0, -1)}ied`
  return /^[^aeiou]*[aeiou][bdgmnprt]$/.test(action) ? `${action}${action.at(-1)}ed` : `${action}ed`
}
