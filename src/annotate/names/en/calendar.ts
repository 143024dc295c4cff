import { LIST } from '../gazetteer.js'
import type { Repair } from '../spans.js'

/** Days and months are no names: "Tuesday", "Dec." They stay inside a longer one ("Black Friday"). */
export const bareCalendar: Repair = (_text, { listed }, mentions) =>
  mentions.filter(({ first, last, kind }) => {
    const bits = listed.begins[first] as number
    return !(first === last && bits & LIST.calendar && !(bits & LIST.given && kind === 'person'))
  })
