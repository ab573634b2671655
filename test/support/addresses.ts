/** Where the first dossier is asked for, and a call that can be recorded in it. */

export const DOSSIER = '/api/v1/dossiers/putin-trump'
export const CALLS = `${DOSSIER}/calls`
export const MEETINGS = `${DOSSIER}/meetings`
export const DESK = '/desk/putin-trump'
export const CARD = '/w/putin-trump/count-card'
/** As they stand in an address behind the dossier. */
export const WIDGETS = ['count-card', 'count-card?metric=meetings', 'mini-timeline', 'previous-meetings'] as const

export const SOURCE = 'http://www.kremlin.ru/events/1'
export const CALL = { on: '2025-08-16', source: SOURCE }
