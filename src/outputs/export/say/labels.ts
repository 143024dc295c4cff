import type { EventStatus, Stance } from '../../../model/annotation.js'
import type { DerivationKind, Direction } from '../../../model/lineage.js'
import type { Adds, BriefSentence, ChangeKind, ConflictRecord, FigureStatus } from '../../../model/record.js'

/** The words that outputs use for the classes of a record, in one place, so that terminal, page and Markdown agree. */

export const SECTIONS: { readonly [section in BriefSentence['section']]: string } = {
  happened: 'What happened',
  said: 'Who said what',
  figures: 'The figures',
  disputed: 'In dispute',
  next: 'What is next',
}

export const STATUSES: { readonly [status in EventStatus]: string } = {
  happened: 'happened',
  ongoing: 'ongoing',
  scheduled: 'scheduled',
  'called-for': 'called for',
  hypothetical: 'hypothetical',
  denied: 'denied',
}

export const FIGURE_STATUSES: { readonly [status in FigureStatus]: string } = {
  agreed: 'agreed',
  'single-origin': 'one line only',
  disputed: 'disputed',
  revised: 'revised',
}

export const STANCES: { readonly [stance in Stance]: string } = {
  demands: 'Demands',
  rejects: 'Rejects',
  accepts: 'Accepts',
  offers: 'Offers',
  supports: 'Supports',
  opposes: 'Opposes',
  conditions: 'Sets as a condition',
}

export const DERIVATIONS: { readonly [kind in DerivationKind]: string } = {
  copy: 'copy',
  edit: 'light edit',
  rewrite: 'rewrite',
  excerpt: 'excerpt',
}

export const DIRECTIONS: { readonly [direction in Direction]: string } = {
  stated: 'stated in the article',
  inferred: 'inferred',
  undetermined: 'undetermined: the texts do not show who took from whom',
}

export const ADDS: { readonly [adds in Adds]: string } = {
  new: 'new',
  confirms: 'confirms',
  revises: 'revises',
  contradicts: 'contradicts',
  repeats: 'repeats',
}

export const CONFLICTS: { readonly [kind in ConflictRecord['kind']]: string } = {
  figure: 'Figure',
  date: 'Date',
  place: 'Place',
  wording: 'Wording',
  attribution: 'Attribution',
  participants: 'Participants',
}

export const CHANGES: { readonly [kind in ChangeKind]: string } = {
  substituted: 'word replaced',
  added: 'words in one version only',
  dropped: 'words in one version only',
  negation: 'negation changed',
  number: 'number changed',
  name: 'name changed',
  tense: 'tense changed',
  order: 'order changed',
}
