/** The fields that say why a published fact is changed: the kind of edit, and the reason to be published. */
import { REASON_KINDS } from '../record/revision.ts'
import { isDraft, type Shown } from '../record/visibility.ts'
import { Field, Select } from './field.tsx'
import type { FormState } from './form.ts'

const EN = {
	reason: 'Reason',
	hint: 'Published with the change.',
	/** Where a reason is asked for only if something is said otherwise than before. */
	hintWhereNeeded: 'Published with the change. An addition or a translation needs none.',
	/** Of a draft. */
	hintInDraft: 'Optional: readers do not see this draft. It stays in the history at the desk.',
	kind: 'Kind of change',
	kinds: { correction: 'correction', update: 'update', clarification: 'clarification' },
}

const RU: typeof EN = {
	reason: 'Причина',
	hint: 'Публикуется вместе с изменением.',
	hintWhereNeeded: 'Публикуется вместе с изменением. Для дополнения или перевода не нужна.',
	hintInDraft: 'Необязательно: читатели черновик не видят. Останется в истории на рабочем столе.',
	kind: 'Вид правки',
	kinds: { correction: 'исправление', update: 'обновление', clarification: 'уточнение' },
}

export const WHY_NAMES = ['reason', 'reasonKind']

type WhyProps = {
	readonly form: FormState
	readonly dossier: Pick<Shown, 'visibility'>
	/** Whatever is said in the form, it is another thing than before. */
	readonly required?: boolean
}

export function Why({ form, dossier, required = true }: WhyProps) {
	const words = form.language === 'ru' ? RU : EN
	// Nobody was told: it is no correction, of no kind, and needs no reason.
	if (isDraft(dossier)) return <Field form={form} name="reason" label={words.reason} hint={words.hintInDraft} />
	return (
		<div class="pairs">
			<Select
				form={form}
				name="reasonKind"
				label={words.kind}
				choices={REASON_KINDS.map((value) => ({ value, text: words.kinds[value] }))}
			/>
			<Field
				form={form}
				name="reason"
				label={words.reason}
				hint={required ? words.hint : words.hintWhereNeeded}
				required={required}
			/>
		</div>
	)
}
