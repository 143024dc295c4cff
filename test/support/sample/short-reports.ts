/**
 * Short reports, 50 to 110 words, as three newsrooms tell one event on one day; and of each kind one look-alike: another event of the kind,
 * a day or two away. Invented.
 */
export type ShortStory = {
  readonly kind: string
  /** Three reports of one event, of `day`. */
  readonly day: string
  readonly reports: readonly [string, string, string]
  /** A report of an event that looks like it and is another, of `otherDay`. */
  readonly otherDay: string
  readonly other: string
}

export const SHORT_STORIES: readonly ShortStory[] = [
  {
    kind: 'earthquake',
    day: '2025-03-04',
    reports: [
      `A magnitude 6.3 earthquake struck the mountains of northern Corvania early Tuesday, killing at least 14 people and flattening dozens of homes, officials said.
The quake hit at 4:12 a.m. near the town of Lesk, the national seismology centre reported. Most of the dead were in two villages reached only by a road that is now blocked by rocks.
"We hear voices under the stones," said Mayor Ilda Marek. Helicopters were to bring in rescuers and tents at first light.`,
      `Rescue teams dug through collapsed houses in Lesk on Tuesday after a strong tremor before dawn left 17 dead and more than 90 hurt.
The authorities in Corvania said they expected the toll to climb as soldiers reach hamlets higher up the valley. The regional hospital is treating the injured in its car park for fear of aftershocks.
Schools across the province will stay shut until Friday, the education ministry said.`,
      `Corvania's president Pavel Doran declared three days of mourning after a powerful quake shook the country's north, and asked neighbours for search dogs and heavy machinery.
At least 17 people are known to have died around Lesk. Geologists put the tremor at 6.3 and said it was shallow, which explains the damage.
Electricity was back in most of the town by the afternoon.`,
    ],
    otherDay: '2025-03-05',
    other: `A magnitude 5.8 earthquake rattled the southern island of Temara on Wednesday, killing three people and damaging a harbour, officials said.
The quake hit at 11:40 a.m. off the fishing port of Onu, the geological survey reported. Two of the dead were dock workers.
Rescue teams searched a collapsed warehouse, and schools on the island were shut. Governor Rami Sule asked the capital for tents and doctors.`,
  },
  {
    kind: 'strike',
    day: '2025-06-10',
    reports: [
      `Train drivers across Belmark walked off the job on Tuesday in a dispute over night shifts, halting nearly all long-distance services.
The drivers' union said nine in ten of its 4,000 members had joined. State railway NordRail ran a skeleton timetable and told passengers to stay at home.
"We are not machines," union leader Greta Holm said outside the central station. No new talks were planned.`,
      `Commuters faced crowded buses and packed roads on Tuesday as a 48-hour walkout by train crews brought Belmark's railways to a standstill.
NordRail cancelled 1,900 departures. The company called the action irresponsible and said its latest offer, a 5 percent raise, stood.
Freight operators warned that factories would run short of parts if the stoppage was extended.`,
      `The government of Belmark will not order striking rail workers back, Transport Minister Anders Vik said on Tuesday, urging NordRail and the union to return to the table.
The minister spoke as platforms stood empty for a first day. Union chief Holm said members wanted an end to back-to-back night shifts, not just money.
An opinion poll found 54 percent of people side with the drivers.`,
    ],
    otherDay: '2025-06-12',
    other: `Cabin crews of airline Skyvia stopped work on Thursday in a row over rest times, grounding two thirds of its flights from the capital of Ostria.
The union said 2,300 of its members had joined the 24-hour walkout. Skyvia told passengers to rebook and called the action irresponsible.
"People are exhausted," union leader Tomas Reik said at the airport. The company's offer of a 4 percent raise stands. No talks were planned.`,
  },
  {
    kind: 'court',
    day: '2025-01-21',
    reports: [
      `A jury in Hartwell convicted former city treasurer Louis Amblin on Tuesday of stealing more than $2 million meant for a children's clinic.
Jurors deliberated for six hours over nine counts of fraud. Amblin, 58, showed no reaction and was led away in handcuffs.
His lawyer, Dana Priest, said he would appeal. Sentencing is set for April 3.`,
      `Hartwell's one-time treasurer faces up to 20 years in prison after being found guilty on all counts in the clinic fraud trial.
Prosecutors said Louis Amblin moved the money through four companies and spent it on racehorses. "He robbed sick children," prosecutor Mei Tan told reporters on the courthouse steps.
The clinic never opened.`,
      `The verdict against Louis Amblin closes a case that shook Hartwell for three years.
Amblin was taken into custody on Tuesday after a judge revoked his bail, calling the former official a flight risk. Mayor Joan Petty said the city would sue to recover the $2.1 million that was lost.
A co-defendant, contractor Bill Rusk, pleaded guilty last year and gave evidence.`,
    ],
    otherDay: '2025-01-22',
    other: `A jury in Port Adair convicted former school superintendent Nancy Orlo on Wednesday of taking $340,000 in bribes from a bus company.
Jurors deliberated for two days over five counts of fraud. Orlo, 61, wept as the verdict was read.
Her lawyer, Karl Weems, said she would appeal. Sentencing is set for May 12. Prosecutors said they would ask for eight years in prison.`,
  },
  {
    kind: 'election',
    day: '2025-09-15',
    reports: [
      `Opposition leader Sena Okoth won the presidency of Marundi with 53 percent of the vote, the electoral commission announced on Monday.
President Daud Keza, in power for 16 years, took 44 percent. Turnout was 71 percent, the highest since independence.
Crowds danced in the capital, Lumbara, as the result was read out. Keza's party said it would challenge the count in two provinces.`,
      `Marundi's long-time ruler conceded defeat on Monday night, telling supporters in a televised address that "the people have spoken".
Daud Keza congratulated Sena Okoth, a former judge who ran on a promise to end price rises and jail corrupt officials. She will be sworn in on October 1.
Observers from the regional bloc called Sunday's vote largely peaceful.`,
      `Sena Okoth, the judge who once sent a minister to prison, will become the first woman to lead Marundi.
In Lumbara on Monday she promised a government of all regions and said bread prices would be her first concern. Her margin was just over nine points.
Shares on the local exchange rose 4 percent on hopes of a smooth handover.`,
    ],
    otherDay: '2025-09-16',
    other: `Ruling party candidate Ivo Branka won the presidency of Selvania with 51 percent of the vote, the electoral commission announced on Tuesday.
Opposition leader Mira Tosk took 47 percent and said she would challenge the count in four districts. Turnout was 58 percent.
Police kept crowds apart in the capital, Dravik, as the result was read out. Branka will be sworn in on November 5.`,
  },
  {
    kind: 'merger',
    day: '2025-04-28',
    reports: [
      `Dairy group Fennmilk agreed on Monday to buy rival Alpina Foods for 3.8 billion euros in cash, creating the largest cheese maker on the continent.
Fennmilk will pay 41 euros a share, 28 percent above Friday's close. The boards of both companies back the deal, which needs approval by regulators.
Alpina shares jumped 25 percent in early trading.`,
      `The takeover of Alpina Foods by Fennmilk will cost about 900 jobs, mostly in administration, Fennmilk chief executive Hanne Lund said in a call with analysts.
Lund expects savings of 150 million euros a year from 2027. Farmers' groups asked the competition authority to look closely at milk prices.
The purchase is to close by the end of the year.`,
      `Farmers reacted with alarm to the planned marriage of the two biggest buyers of their milk.
"If Fennmilk swallows Alpina, we have nowhere else to go," said Jean Corbel, who heads a cooperative of 300 dairy farms. The companies said suppliers had nothing to fear from the 3.8 billion euro deal.
The competition authority has until August to object.`,
    ],
    otherDay: '2025-04-29',
    other: `Brewer Oldstone agreed on Tuesday to buy rival Kessel Bier for 1.2 billion euros in cash and shares.
Oldstone will pay 17 euros a share, 35 percent above Monday's close. The boards of both companies back the deal, which needs approval by regulators.
Kessel shares jumped 31 percent in early trading. Oldstone chief executive Mark Dane expects savings of 60 million euros a year.`,
  },
  {
    kind: 'match',
    day: '2025-05-17',
    reports: [
      `Substitute Marta Silveira scored in stoppage time as Rovers beat United 2-1 on Saturday to win the Women's Cup for the first time.
United led through Ella Brandt's penalty before Kaya Jones headed level after 70 minutes. Silveira, on for the last ten, slid in the winner in front of 41,000 at Kingsmead.
"I closed my eyes and hit it," she said.`,
      `Rovers coach Petra Lang praised her side's nerve after they came from behind to lift the Women's Cup.
Trailing to an early Brandt penalty, Rovers struck twice in the last twenty minutes at Kingsmead. United had two goals ruled out by video and finished with ten players after Ines Roth was sent off.
It was United's third lost final in four years.`,
      `A 19-year-old who began the season in the reserves won the cup for Rovers on Saturday.
Marta Silveira came off the bench and beat United goalkeeper Anna Voss from six metres with seconds left. Rovers fans stayed in the stands at Kingsmead for an hour, singing her name.
The team will parade the trophy through the town on Sunday.`,
    ],
    otherDay: '2025-05-18',
    other: `Captain Leo Hartmann scored twice as City beat Athletic 3-1 on Sunday to win the league title with a match to spare.
Athletic led through Dario Costa's free kick before Hartmann levelled from the penalty spot after 31 minutes. Sam Adeyemi slid in the third in front of 52,000 at Harbour Park.
"We never stopped believing," coach Owen Price said. Athletic finished with ten players.`,
  },
  {
    kind: 'outbreak',
    day: '2025-02-11',
    reports: [
      `Health officials in Tavira province confirmed 38 cases of measles on Tuesday, the largest outbreak there in two decades.
Most of the sick are children under five who had not been vaccinated. Two are in intensive care. A clinic in the town of Odel has been giving shots until midnight.
"This was avoidable," said Dr. Rosa Pinto, the province's chief physician.`,
      `Parents queued round the block in Odel on Tuesday to have their children vaccinated after measles spread through two nursery schools.
The number of confirmed infections in Tavira has doubled within a week, to 38, and doctors expect more. Nurses ran out of doses twice before a lorry came from the capital.
Nurseries will stay closed until the end of the month.`,
      `Tavira has closed its nurseries and cancelled a carnival parade to slow a measles outbreak.
The province's vaccination rate fell to 81 percent last year, well below the 95 percent that doctors say is needed. Chief physician Rosa Pinto blamed rumours spread online.
A three-year-old boy on a breathing machine was improving, the hospital in Odel said.`,
    ],
    otherDay: '2025-02-12',
    other: `Health officials in the port of Kelung confirmed 112 cases of cholera on Wednesday, most of them in a camp for fishermen.
Nine of the sick have died. A field clinic by the harbour has been giving rehydration salts since the weekend, and wells are being treated with chlorine.
"The water is the problem," said Dr. Amin Shah, the city's chief physician. Schools will stay closed until the end of the month.`,
  },
  {
    kind: 'shooting',
    day: '2025-08-08',
    reports: [
      `Two people were shot dead and five wounded at a street fair in Milburn on Friday evening, police said.
A man opened fire near a food stall on Cedar Avenue shortly after 8 p.m. and fled on foot. Officers arrested a suspect, aged 24, two hours later at a bus station.
Police chief Alan Burke said the motive was unclear and that there was no further danger.`,
      `Families ran for shelter behind food stalls when a gunman began firing into the crowd at Milburn's summer fair.
"I thought it was fireworks," said Tina Moss, who was waiting for an ice cream with her two sons. A man of 31 and a woman of 45 died on Cedar Avenue; five others were taken to hospital, one of them in critical condition.
The fair's remaining two days were called off.`,
      `The man held over the killings at the Milburn fair had quarrelled with a stallholder hours earlier, police said.
Detectives recovered a pistol from a drain near the bus station where the 24-year-old was caught. Chief Burke said he had no criminal record.
Flowers piled up along Cedar Avenue, where two visitors lost their lives.`,
    ],
    otherDay: '2025-08-09',
    other: `One person was shot dead and three wounded outside a nightclub in Easton on Saturday morning, police said.
Two men opened fire from a car on Dock Street shortly after 3 a.m. and drove off. Officers found the car burned out; no one has been arrested.
Police chief Maria Lopez said the attack was linked to a feud between gangs and that patrols would be stepped up.`,
  },
  {
    kind: 'talks',
    day: '2025-11-19',
    reports: [
      `The foreign ministers of Ardania and Vostria met in Geneva on Wednesday and agreed to swap prisoners for the first time since their border war began.
Each side will free 60 soldiers before the end of the month, mediators from Norway said. The ministers shook hands but took no questions.
A further meeting is planned for December.`,
      `Relatives of captured soldiers wept with relief after Ardania and Vostria announced an exchange of prisoners.
The deal, reached in Geneva under Norwegian mediation, covers 120 people, among them 11 wounded. Ardanian minister Lev Taran called it "a small door that has opened".
Shelling along the frontier went on overnight, leaving one civilian dead.`,
      `Norway's envoy Ingrid Dahl said a ceasefire remained far off although the two warring neighbours had agreed to hand back captives.
Vostria insists that Ardanian troops first leave the river crossing at Hume. In Geneva, its minister Oleg Marn said there was "nothing more to discuss" until then.
Buses for the first freed prisoners are ready at the border, the Red Cross said.`,
    ],
    otherDay: '2025-11-20',
    other: `The trade ministers of Lorran and Esk met in Vienna on Thursday and agreed to cut tariffs on steel for the first time in a decade.
Each side will lower duties by a third before the end of the year, mediators said. The ministers shook hands but took no questions.
Industry groups called it a small step. A further meeting on cars is planned for January.`,
  },
  {
    kind: 'storm',
    day: '2025-10-03',
    reports: [
      `Hurricane Odile slammed into the coast of Port Vale on Friday with winds of 195 kilometres an hour, tearing off roofs and cutting power to 600,000 homes.
The storm came ashore near the town of Saint Clair at noon. Two fishermen who put to sea despite warnings are missing.
"Stay inside," Governor Hugo Reyes told residents as the eye passed.`,
      `Streets turned to rivers in Saint Clair as Odile pushed a wall of water over the sea defences.
Some 12,000 people spent the night in schools and churches. Hospitals ran on generators, and the airport of Port Vale will not reopen before Sunday.
Forecasters said the storm was losing strength over the hills but would bring 300 millimetres of rain.`,
      `Odile weakened to a tropical storm on Friday night, leaving Port Vale to count the damage.
An insurance firm put losses at $1.5 billion. Crews with chainsaws cleared fallen palms from the coast road, and the navy searched for two men whose boat did not return.
Power would be back in most districts within four days, the electricity company said.`,
    ],
    otherDay: '2025-10-05',
    other: `Typhoon Maring slammed into the coast of Luhan on Sunday with winds of 160 kilometres an hour, tearing off roofs and cutting power to 90,000 homes.
The storm came ashore near the town of Dapo at dawn. Five people died in a landslide. Some 20,000 people spent the night in schools.
Forecasters said the storm was losing strength over the hills but would bring 250 millimetres of rain.`,
  },
]
