/** Converts the newsroom's settings to form fields and back. */
import { parseBody } from '../../edits/body.ts'
import { SettingsBody } from '../../edits/settings-body.ts'
import type { Fault } from '../../faults/fault.ts'
import { err, type Result } from '../../faults/result.ts'
import type { Settings } from '../../record/settings.ts'
import { type Fields, flatten, nest } from '../fields.ts'

export function settingsFields({ newsroom, timeZone, languages, accent, sites, licenceUrl }: Settings): Fields {
	return {
		...flatten(newsroom, 'newsroom'),
		timeZone,
		languages: languages.join(', '),
		...flatten(accent, 'accent'),
		sites: sites.join('\n'),
		licenceUrl: licenceUrl ?? '',
	}
}

export function settingsIn(fields: Fields): Result<SettingsBody, Fault> {
	const typed = (name: string) => (fields[name] ?? '').trim()
	const body = parseBody(SettingsBody, {
		newsroom: nest(fields, ['newsroom'])['newsroom'] ?? {},
		timeZone: typed('timeZone'),
		languages: [...new Set(typed('languages').split(/[\s,;]+/))],
		accent: { light: typed('accent.light'), dark: typed('accent.dark') },
		sites: [
			...new Set(
				typed('sites')
					.split('\n')
					.map((site) => site.trim()),
			),
		].filter(Boolean),
		licenceUrl: typed('licenceUrl') || null,
	})
	return body.ok || body.error.kind !== 'bad-body'
		? body
		: err({ ...body.error, faults: body.error.faults.map(atField) })
}

/** A list is typed into one field: what is wrong with an item of it stands beside that field. */
function atField<Item extends { readonly pointer: string }>(fault: Item): Item {
	return { ...fault, pointer: fault.pointer.replace(/^(\/languages|\/sites)\/\d+$/, '$1') }
}

const TAKE = /^take:(accent\.(?:light|dark)):(#[0-9a-f]{6})$/

/** Applies a button that saves nothing: it puts a colour into its field, or only shows the form again. */
export function withTaken(fields: Fields): Fields {
	const [, name, colour] = TAKE.exec(fields['intent'] ?? '') ?? []
	return name && colour ? { ...fields, [name]: colour } : fields
}

export function takeIntent(name: string, colour: string): string {
	return `take:${name}:${colour}`
}
