import type { When } from '../../../src/model/when.js'
import { floodArticles, pilotArticles } from '../sample-articles.js'
import { spanFinder } from '../span-of.js'

export const at = spanFinder([...floodArticles, ...pilotArticles])
export const textOf = (id: string) =>
  [...floodArticles, ...pilotArticles].find((a) => a.id === id)?.text ?? ''

export const day = (from: string, to: string, stated = true): When => ({ from, to, grain: 'day', stated })
export const friday: When = { from: '2031-03-14T18:00', to: '2031-03-15T00:00', grain: 'hour', stated: true }
export const sunday = day('2031-03-16', '2031-03-17')
export const tuesday = day('2031-03-18', '2031-03-19')
