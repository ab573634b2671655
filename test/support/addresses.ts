/** Where the first dossier is asked for, and a call that can be recorded in it. */

export const DOSSIER = '/api/v1/dossiers/putin-trump'
export const CALLS = `${DOSSIER}/calls`
export const MEETINGS = `${DOSSIER}/meetings`
export const DESK = '/desk/putin-trump'
export const CARD = '/w/putin-trump/count-card'
/** As they stand in an address behind the dossier. */
export const WIDGETS = ['count-card', 'count-card?metric=meetings', 'mini-timeline', 'previous-meetings'] as const

/** Of a widget's picture: `count-card?metric=meetings` and `png`. */
export function pictureOf(dossier: string, widget: string, format: 'svg' | 'png', query: string): string {
	const [name, own = ''] = widget.split('?')
	return `/w/${dossier}/${name}/image.${format}?${query}&${own}`
}

export const SOURCE = 'http://www.kremlin.ru/events/1'
export const CALL = { on: '2025-08-16', source: SOURCE }
