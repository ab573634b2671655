/** What a pasted table comes to: how many rows are new, changed or to be corrected, and what is decided for all of them at once. */
import { wordsFor } from '../../../widgets/languages/languages.ts'
import type { Heading } from '../../record/dossier.ts'
import { inLanguage } from '../../record/text.ts'
import { Select } from '../field.tsx'
import type { FormState } from '../form.ts'
import { countsIn, type Look } from './look.ts'
import { tableWords } from './words.ts'

export function Summary({ look, form, dossier }: { look: Look; form: FormState; dossier: Heading }) {
	const { rows, opened } = look
	const words = tableWords(form.language)
	const counts = countsIn(rows)
	const said = (['added', 'changed', 'refused', 'asked', 'leftOut', 'same'] as const).filter((name) => counts[name] > 0)
	const alike = rows.filter((row) => row.alike.length > 0).length
	return (
		<div class="looked" data-looked role="status" tabindex={-1}>
			<h2>{words.ready}</h2>
			<p>
				{said.map((name, i) => (
					<>
						{i > 0 && ' · '}
						<span class={name === 'refused' || name === 'asked' ? 'fault' : undefined}>
							{words.counts[name](counts[name])}
						</span>
					</>
				))}
			</p>
			{counts.same + counts.leftOut === rows.length && <p>{words.nothingNew}</p>}
			{alike > 0 && (
				<Select
					form={form}
					name="twins"
					label={words.twins(alike)}
					choices={[
						{ value: '', text: words.twinsEach },
						{ value: 'skip', text: words.twinsLeaveOut },
						{ value: 'another', text: words.twinsAnother },
					]}
				/>
			)}
			{opened.length > 0 && (
				<>
					<h3>{words.opens}</h3>
					<ul>
						{opened.map(({ label, from, to }) => (
							<li>
								<b>{inLanguage(label, form.language, dossier.languages)}</b> ({wordsFor(form.language).date(from)} –{' '}
								{wordsFor(form.language).date(to)})
							</li>
						))}
					</ul>
				</>
			)}
		</div>
	)
}
