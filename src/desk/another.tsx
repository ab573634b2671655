/** The confirmation of a likely duplicate: a checkbox in the form that is shown again, and after that a hidden field. */

import type { Twin } from '../faults/fault.ts'
import type { DeskLanguage } from '../record/editor.ts'
import { ANSWERED, ASKED, answersIn } from './answers-given.ts'
import { Check } from './field.tsx'
import type { Fields } from './fields.ts'
import type { FormState } from './form.ts'

const WORDS: Readonly<Record<DeskLanguage, Readonly<Record<Twin['of'], string>>>> = {
	en: {
		call: 'Yes, record another call on this day',
		report: 'Yes, this is another call on this day',
		total: 'Yes, set the same total again',
		meeting: 'Yes, this is another meeting on this day in this city',
		authority: 'Yes, add it all the same',
		leader: 'Yes, this is another person',
		source: 'Yes, list it twice',
	},
	ru: {
		call: 'Да, записать ещё один звонок за этот день',
		report: 'Да, это другой звонок в тот же день',
		total: 'Да, указать то же число ещё раз',
		meeting: 'Да, это другая встреча в тот же день в том же городе',
		authority: 'Да, всё равно добавить',
		leader: 'Да, это другой человек',
		source: 'Да, указать его дважды',
	},
}

export function Another({ form }: { form: FormState }) {
	const answers = answersIn(form.fields)
	const twin = form.fault?.kind === 'likely-duplicate' ? form.fault.twin : null
	return (
		<>
			{answers.length > 0 && <input type="hidden" name={ANSWERED} value={answers.join(' ')} />}
			{twin && <Check form={form} name={ASKED} value={answerTo(twin)} label={WORDS[form.language][twin.of]} />}
		</>
	)
}

/** Whether the editor has confirmed this very twin. */
export function isMeant(fields: Fields, twin: Twin): boolean {
	return answersIn(fields).includes(answerTo(twin))
}

/**
 * By ids where there are any: what a colleague has recorded since on the same day is asked about in turn.
 *
 * @example answerTo({ of: 'total', on: '2025-08-18', total: 7 }) // 'total:2025-08-18:7'
 */
function answerTo(twin: Twin): string {
	return [twin.of, ...factsOf(twin)].join(':').replace(/\s+/g, '_')
}

function factsOf(twin: Twin): readonly (string | number)[] {
	switch (twin.of) {
		case 'call':
		case 'report':
			return [twin.id]
		case 'total':
			return [twin.on, twin.total]
		case 'meeting':
			return twin.ids
		case 'authority':
			return [twin.id]
		case 'leader':
			return Object.values(twin.name)
		case 'source':
			return [twin.url]
	}
}
