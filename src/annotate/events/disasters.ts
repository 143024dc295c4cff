import type { Token } from '../../model/annotation.js'
import { objectOf } from './arguments.js'
import { namedAfter } from './by-words.js'
import { standing } from './status.js'
import type { Tree } from './tree.js'
import type { EventDraft } from './verbs.js'

/** What strikes without a doer, under the plain word for it. */
const DISASTERS: Readonly<Record<string, string>> = {
  earthquake: 'earthquake', quake: 'earthquake', tremor: 'earthquake', temblor: 'earthquake', aftershock: 'aftershock', tsunami: 'tsunami',
  flood: 'flood', flooding: 'flood', floodwater: 'flood', landslide: 'landslide', mudslide: 'landslide', avalanche: 'avalanche', wildfire: 'fire',
  bushfire: 'fire', fire: 'fire', blaze: 'fire', hurricane: 'storm', cyclone: 'storm', typhoon: 'storm', tornado: 'storm', storm: 'storm',
  eruption: 'eruption', volcano: 'eruption', crash: 'crash', collision: 'crash', derailment: 'derailment', stampede: 'stampede', sinking: 'sinking',
  outbreak: 'outbreak', blackout: 'blackout',
} // prettier-ignore
/** What disasters do, so that "the storm over the bill" and "a fire in her voice" tell none. */
const STRIKING = new Set([
  'hit', 'strike', 'shake', 'rock', 'jolt', 'kill', 'injure', 'destroy', 'damage', 'sweep', 'rip', 'tear', 'break', 'erupt', 'burn', 'spread', 'engulf',
  'flood', 'swamp', 'inundate', 'flatten', 'level', 'devastate', 'displace', 'force', 'batter', 'lash', 'slam', 'pummel', 'occur', 'happen', 'rage', 'claim',
  'leave', 'bury', 'trap', 'topple', 'wash', 'submerge', 'cut', 'tear', 'gut', 'start', 'begin', 'consume', 'scorch', 'char', 'raze', 'spew', 'collapse',
  'sicken', 'infect',
]) // prettier-ignore

/** "struck the coast of central [Peru]": how far after the verb the place may stand, in tokens. */
const NEAR = 6

/** Disasters and accidents as the subject of what they do: "an earthquake struck Peru", "the fire broke out near Lund". PLOVER has no type for them. */
export function disasterEvents(tree: Tree): readonly EventDraft[] {
  return tree.tokens.flatMap((token, index) => {
    const noun = DISASTERS[token.lemma]
    const verb = token.head
    if (noun === undefined || token.upos !== 'NOUN' || verb < 0) return []
    if (!token.deprel.startsWith('nsubj') || !STRIKING.has((tree.tokens[verb] as Token).lemma)) return []
    const how = standing(tree, verb)
    if (how.status !== 'happened' && how.status !== 'ongoing') return []
    const hit = objectOf(tree, verb) ?? namedAfter(tree, verb, new Set())
    const place = hit === null || tree.nameKind(hit) === 'place' ? hit : namedAfter(tree, verb, new Set())
    const struck = place !== null && place - verb <= NEAR && tree.nameKind(place) === 'place' ? [place] : []
    return [
      {
        rule: `disaster ${token.lemma}`,
        type: null,
        mode: null,
        noun,
        trigger: index,
        triggerEnd: index,
        actors: [],
        recipients: struck,
        standing: how,
        background: false,
        covers: [index, verb],
      },
    ]
  })
}
