/** The confirmation of a likely duplicate: a checkbox in the form that is shown again. */

import type { Twin } from '../faults/fault.ts'
import type { DeskLanguage } from '../record/editor.ts'
import { Check } from './field.tsx'
import type { FormState } from './form.ts'

const WORDS: Readonly<Record<DeskLanguage, Readonly<Record<Twin['of'], string>>>> = {
	en: {
		call: 'Yes, record another call on this day',
		total: 'Yes, set the same total again',
		meeting: 'Yes, this is another meeting on this day in this city',
		authority: 'Yes, add it all the same',
		leader: 'Yes, this is another person',
		source: 'Yes, list it twice',
	},
	ru: {
		call: 'Да, записать ещё один звонок за этот день',
		total: 'Да, указать то же число ещё раз',
		meeting: 'Да, это другая встреча в тот же день в том же городе',
		authority: 'Да, всё равно добавить',
		leader: 'Да, это другой человек',
		source: 'Да, указать его дважды',
	},
}

export function Another({ form }: { form: FormState }) {
	if (form.fault?.kind !== 'likely-duplicate') return null
	return <Check form={form} name="another" label={WORDS[form.language][form.fault.twin.of]} />
}

/** Whether the editor has confirmed it. */
export function isMeant(fields: Readonly<Record<string, string>>): boolean {
	return fields['another'] === 'on'
}
