/**
 * Month names as pages print them, folded to lower case without accents, in the languages that news pages most often carry.
 * Source: CLDR 44 (formatting and stand-alone, wide and abbreviated). Three letters suffice where they are no other month.
 */
const NAMES: readonly (readonly [number, string])[] = [
  [
    1,
    'january jan januar janner jaenner enero ene janvier janv gennaio gen janeiro styczen stycznia sty januari janvara leden ledna ocak ianuarie',
  ],
  [
    2,
    'february feb februar februari febrero fevrier fevr fev febbraio fevereiro luty lutego lut unor unora subat februarie',
  ],
  [3, 'march mar maerz marz marzo mars marco marzec marca mrz maart mrt brezen brezna mart martie'],
  [4, 'april apr abril abr avril avr aprile kwiecien kwietnia kwi duben dubna nisan aprilie'],
  [5, 'may mai mayo maggio mag maio maj maja mei kveten kvetna mayis'],
  [6, 'june jun juni junio juin giugno giu junho czerwiec czerwca cze cerven cervna haziran iunie'],
  [7, 'july jul juli julio juillet juil luglio lug julho lipiec lipca lip cervenec cervence temmuz iulie'],
  [8, 'august aug agosto ago aout augusti augustus sierpien sierpnia sie srpen srpna agustos'],
  [
    9,
    'september sep sept septiembre septembre settembre set setembro wrzesien wrzesnia wrz zari eylul septembrie',
  ],
  [
    10,
    'october oct oktober okt octubre octobre ottobre ott outubro out pazdziernik pazdziernika paz rijen rijna ekim octombrie',
  ],
  [11, 'november nov noviembre novembre novembro listopad listopada lis listopadu kasim noiembrie'],
  [
    12,
    'december dec dezember dez diciembre dic decembre dicembre dezembro grudzien grudnia gru prosinec prosince aralik decembrie desember des',
  ],
]

const MONTHS = new Map(
  NAMES.flatMap(([month, names]) => names.split(' ').map((name) => [name, month] as const)),
)

/** The number of a month by its printed name ("Sept.", "März"), or null. */
export function monthOf(name: string): number | null {
  return MONTHS.get(fold(name)) ?? null
}

function fold(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/ł/g, 'l')
    .replace(/ı/g, 'i')
    .replace(/\.$/, '')
}
