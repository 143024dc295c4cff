/** Short words in front of a person's name that say rank or courtesy, not who. Folded. */
export const HONORIFICS: ReadonlySet<string> = new Set(
  'mr mrs ms miss mister dr prof professor sir dame lord lady madam madame monsieur herr frau senor senora don dona sheikh shaikh sheik shaykh haji hajji hajj mullah maulana maulawi mawlawi molvi qari sayyid imam ayatollah rabbi rev reverend father fr pope saint st gen general lt col colonel maj major capt captain sgt sergeant adm admiral cmdr brig brigadier marshal president prasident presidente prezident minister premier chancellor king queen prince princess emir sultan senator sen rep governor gov mayor judge justice ambassador amb hon comrade'.split(
    ' ',
  ),
)

/** Words that join parts of a name and weigh nothing. Folded. */
export const PARTICLES: ReadonlySet<string> = new Set(
  'al el ul ur as ad ash an ar bin ibn ben bint von van der den de del della di da do dos das du la le les y e and the of zu af av ter ten'.split(
    ' ',
  ),
)

/** Suffixes of people's names. */
export const PERSON_SUFFIXES: ReadonlySet<string> = new Set('jr sr ii iii iv phd md esq'.split(' '))

/** Forms in which firms are registered; the value is a class, and two classes are two firms. Longest first when matched. */
export const LEGAL_FORMS: readonly (readonly [string, string])[] = [
  ['open joint stock company', 'jsc'], ['public joint stock company', 'jsc'], ['closed joint stock company', 'jsc'], ['joint stock company', 'jsc'],
  ['joint stock compan', 'jsc'], ['limited liability company', 'llc'], ['societatea cu raspundere limitata', 'llc'], ['public limited company', 'plc'],
  ['aktiengesellschaft', 'ag'], ['aktiengeselschaft', 'ag'], ['gesellschaft mit beschrankter haftung', 'gmbh'], ['sp z o o', 'llc'], ['spolka z o o', 'llc'],
  ['o o o', 'llc'], ['l l c', 'llc'], ['l l p', 'llp'], ['l p', 'lp'], ['s r l', 'llc'], ['s a r l', 'llc'], ['s a s', 'sa'], ['s p a', 'spa'], ['g m b h', 'gmbh'],
  ['n a', 'na'], ['n v', 'nv'], ['b v', 'bv'], ['s a', 'sa'], ['a s', 'as'], ['pte ltd', 'ltd'], ['pty ltd', 'ltd'], ['co ltd', 'ltd'],
  ['corporation', 'inc'], ['corp', 'inc'], ['incorporated', 'inc'], ['inc', 'inc'], ['company', 'inc'], ['co', 'inc'], ['limited', 'ltd'], ['ltd', 'ltd'],
  ['llc', 'llc'], ['ooo', 'llc'], ['srl', 'llc'], ['sarl', 'llc'], ['oao', 'jsc'], ['ojsc', 'jsc'], ['pao', 'jsc'], ['pjsc', 'jsc'], ['jsc', 'jsc'], ['zao', 'jsc'], ['ano', 'ano'],
  ['plc', 'plc'], ['ag', 'ag'], ['gmbh', 'gmbh'], ['sa', 'sa'], ['spa', 'spa'], ['nv', 'nv'], ['bv', 'bv'], ['ab', 'ab'], ['as', 'as'], ['asa', 'as'], ['oy', 'oy'], ['oyj', 'oy'],
  ['se', 'se'], ['llp', 'llp'], ['lp', 'lp'], ['na', 'na'], ['kk', 'kk'], ['bhd', 'bhd'], ['berhad', 'bhd'], ['pte', 'ltd'], ['pty', 'ltd'], ['sas', 'sa'],
] // prettier-ignore

/** Words a firm or body may drop without becoming another. */
export const GENERIC: ReadonlySet<string> = new Set('the group holding holdings and of'.split(' '))

/** Long and short spellings of one word in names of bodies. */
export const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ['intl', 'international'], ['organisation', 'organization'], ['defence', 'defense'], ['centre', 'center'], ['labour', 'labor'], ['dept', 'department'],
  ['univ', 'university'], ['natl', 'national'], ['govt', 'government'], ['assn', 'association'], ['bros', 'brothers'], ['mfg', 'manufacturing'], ['programme', 'program'],
  ['one', '1'], ['two', '2'], ['three', '3'], ['four', '4'], ['five', '5'], ['six', '6'], ['seven', '7'], ['eight', '8'], ['nine', '9'], ['ten', '10'],
  ['first', '1'], ['second', '2'], ['third', '3'], ['fourth', '4'], ['fifth', '5'], ['1st', '1'], ['2nd', '2'], ['3rd', '3'], ['4th', '4'], ['5th', '5'],
  ['twenty', '20'], ['thirty', '30'], ['forty', '40'], ['fifty', '50'], ['sixty', '60'], ['seventy', '70'], ['eighty', '80'], ['ninety', '90'],
]) // prettier-ignore

/** Given names and what their bearers are called: each line is one name. Folded. */
const NICKNAMES = `alexander alex sasha aleksandr oleksandr alexandre alejandro
alexandra sasha alex
andrew andy drew
anthony tony
barbara barb
benjamin ben benny
charles charlie chuck
christopher chris kit
daniel dan danny
david dave
deborah debbie deb
dmitry dmitri dima dmytro
donald don donny
edward ed eddie ted ned
elizabeth liz beth betty eliza lizzie
eugene gene yevgeny evgeny
francis frank
frederick fred freddy
gregory greg
henry harry hank
jacob jake
james jim jimmy jamie
jeffrey jeff
jennifer jen jenny
john jack johnny
joseph joe joey
joshua josh
katherine kate kathy katie kathryn catherine
kenneth ken kenny
lawrence larry
leonard leo len
margaret maggie meg peggy
matthew matt
michael mike mick mickey
mikhail misha mykhailo
nicholas nick nicolas
nikolai mykola kolya
patricia pat patty tricia
patrick pat paddy
peter pete
philip phil phillip
rebecca becky
richard rick dick rich ricky
robert bob rob bobby robbie
ronald ron ronnie
samuel sam sammy
sergei serhii serhiy sergey serge
stephen steve steven
susan sue susie
theodore ted teddy
thomas tom tommy
timothy tim
vladimir volodymyr vova vlad
victoria vicky tori
walter walt
william bill will billy willy liam
zachary zach zack`

/** The names that a nickname may stand for, by nickname or name. */
export const SAME_GIVEN: ReadonlyMap<string, ReadonlySet<number>> = (() => {
  const lines = new Map<string, Set<number>>()
  NICKNAMES.split('\n').forEach((line, index) => {
    for (const name of line.split(' ')) lines.set(name, (lines.get(name) ?? new Set()).add(index))
  })
  return lines
})()
