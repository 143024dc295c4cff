/** A news agency: the name the record uses, its home, and how credits print it. */
type Agency = { readonly name: string; readonly home: string; readonly printed: string }

/**
 * News agencies whose copy other outlets reprint under a credit. `printed` are alternatives of a pattern; abbreviations match only
 * in capitals. Source: members of the European Alliance of News Agencies and of MINDS, and the credits agencies ask for.
 */
const AGENCIES: readonly Agency[] = [
  { name: 'AP', home: 'US', printed: 'AP|(?:The )?Associated Press|ASSOCIATED PRESS' },
  {
    name: 'Reuters',
    home: 'GB',
    printed: 'Reuters|REUTERS|Thomson Reuters|Reuters Health|Reuters Breakingviews',
  },
  { name: 'AFP', home: 'FR', printed: 'AFP|Agence France-Presse|Agence France Presse|AFP Relaxnews' },
  { name: 'UPI', home: 'US', printed: 'UPI|United Press International' },
  { name: 'Bloomberg', home: 'US', printed: 'Bloomberg|Bloomberg News|BLOOMBERG' },
  { name: 'Dow Jones', home: 'US', printed: 'Dow Jones|Dow Jones Newswires|DJ' },
  { name: 'PA', home: 'GB', printed: 'PA|PA Media|Press Association|PA news agency' },
  { name: 'dpa', home: 'DE', printed: 'dpa|DPA|dpa-AFX|Deutsche Presse-Agentur' },
  { name: 'EFE', home: 'ES', printed: 'EFE|Agencia EFE|EPA-EFE' },
  { name: 'Europa Press', home: 'ES', printed: 'Europa Press|EUROPA PRESS' },
  { name: 'ANSA', home: 'IT', printed: 'ANSA' },
  { name: 'Lusa', home: 'PT', printed: 'Lusa|LUSA' },
  { name: 'ANP', home: 'NL', printed: 'ANP' },
  { name: 'Belga', home: 'BE', printed: 'Belga|BELGA' },
  { name: 'APA', home: 'AT', printed: 'APA' },
  { name: 'Keystone-SDA', home: 'CH', printed: 'Keystone-SDA|Keystone-ATS|SDA' },
  { name: 'NTB', home: 'NO', printed: 'NTB' },
  { name: 'TT', home: 'SE', printed: 'TT News Agency' },
  { name: 'Ritzau', home: 'DK', printed: 'Ritzau' },
  { name: 'STT', home: 'FI', printed: 'STT' },
  { name: 'PAP', home: 'PL', printed: 'PAP' },
  { name: 'CTK', home: 'CZ', printed: 'CTK|ČTK' },
  { name: 'MTI', home: 'HU', printed: 'MTI' },
  { name: 'Agerpres', home: 'RO', printed: 'Agerpres|AGERPRES' },
  { name: 'BNS', home: 'LT', printed: 'BNS|Baltic News Service' },
  { name: 'Ukrinform', home: 'UA', printed: 'Ukrinform|UKRINFORM' },
  { name: 'Interfax-Ukraine', home: 'UA', printed: 'Interfax-Ukraine' },
  { name: 'Interfax', home: 'RU', printed: 'Interfax|INTERFAX' },
  { name: 'TASS', home: 'RU', printed: 'TASS|ITAR-TASS' },
  { name: 'RIA Novosti', home: 'RU', printed: 'RIA Novosti|RIA' },
  { name: 'Sputnik', home: 'RU', printed: 'Sputnik' },
  { name: 'BelTA', home: 'BY', printed: 'BelTA|BELTA' },
  { name: 'Anadolu', home: 'TR', printed: 'Anadolu|AA|Anadolu Agency|Anadolu Ajansı' },
  { name: 'Xinhua', home: 'CN', printed: 'Xinhua|XINHUA' },
  { name: 'Kyodo', home: 'JP', printed: 'Kyodo|Kyodo News|KYODO' },
  { name: 'Jiji', home: 'JP', printed: 'Jiji|Jiji Press' },
  { name: 'Yonhap', home: 'KR', printed: 'Yonhap|YONHAP|Yonhap News Agency' },
  { name: 'KCNA', home: 'KP', printed: 'KCNA' },
  { name: 'CNA', home: 'TW', printed: 'CNA|Central News Agency' },
  { name: 'PTI', home: 'IN', printed: 'PTI|Press Trust of India' },
  { name: 'ANI', home: 'IN', printed: 'ANI|Asian News International' },
  { name: 'IANS', home: 'IN', printed: 'IANS|Indo-Asian News Service' },
  { name: 'APP', home: 'PK', printed: 'APP|Associated Press of Pakistan' },
  { name: 'UNB', home: 'BD', printed: 'UNB|BSS' },
  { name: 'Antara', home: 'ID', printed: 'Antara|ANTARA' },
  { name: 'Bernama', home: 'MY', printed: 'Bernama|BERNAMA' },
  { name: 'PNA', home: 'PH', printed: 'PNA|Philippine News Agency' },
  { name: 'VNA', home: 'VN', printed: 'VNA|VNS' },
  { name: 'AAP', home: 'AU', printed: 'AAP|Australian Associated Press' },
  {
    name: 'The Canadian Press',
    home: 'CA',
    printed: 'The Canadian Press|Canadian Press|THE CANADIAN PRESS|CP',
  },
  { name: 'SAnews', home: 'ZA', printed: 'SAnews(?:\\.gov\\.za)?' },
  { name: 'NAN', home: 'NG', printed: 'NAN|News Agency of Nigeria' },
  { name: 'MENA', home: 'EG', printed: 'MENA' },
  { name: 'IRNA', home: 'IR', printed: 'IRNA' },
  { name: 'SANA', home: 'SY', printed: 'SANA' },
  { name: 'SPA', home: 'SA', printed: 'SPA|Saudi Press Agency' },
  { name: 'WAM', home: 'AE', printed: 'WAM|Emirates News Agency' },
  { name: 'WAFA', home: 'PS', printed: 'WAFA' },
  { name: 'PR Newswire', home: 'US', printed: 'PRNewswire|PR Newswire|PRNEWSWIRE' },
  { name: 'Business Wire', home: 'US', printed: 'BUSINESS WIRE|Business Wire' },
  { name: 'GlobeNewswire', home: 'US', printed: 'GLOBE NEWSWIRE|GlobeNewswire' },
  { name: 'Cox', home: 'US', printed: 'Cox Media Group' },
  { name: 'Tribune News Service', home: 'US', printed: 'Tribune News Service|TNS' },
  { name: 'States Newsroom', home: 'US', printed: 'States Newsroom' },
  { name: 'KFF Health News', home: 'US', printed: 'KFF Health News|Kaiser Health News' },
]

/** Any agency as printed, for use inside other patterns; longer names first, so that none is cut short. */
export const AGENCY = AGENCIES.flatMap(({ printed }) => alternatives(printed))
  .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  .join('|')

function alternatives(printed: string): string[] {
  return printed.split('|')
}

const WHOLE = AGENCIES.map(({ name, printed }) => [name, new RegExp(`^(?:${printed})$`)] as const)

/** The name of the agency that a credit prints ("Associated Press" → "AP"), or null. */
export function agencyOf(printed: string): string | null {
  const folded = printed.replace(/\s+/g, ' ').trim()
  for (const [name, pattern] of WHOLE) if (pattern.test(folded)) return name
  return null
}
