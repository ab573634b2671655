/** The lists in a meeting's form: sources, people present, topics, outcomes and remarks. */
import { Field, TextByLanguage } from '../field.tsx'
import type { FormState } from '../form.ts'
import { Folded } from './folded.tsx'
import { formWords } from './form-words.ts'
import { listOf } from './known-lists.tsx'
import { Rows } from './rows.tsx'

export function Lists({ form, languages }: { form: FormState; languages: readonly string[] }) {
	const words = formWords(form.language)
	return (
		<>
			<Folded form={form} label={words.lists.attendees} names={['attendees']}>
				<Rows
					form={form}
					list="attendees"
					row={(name, label) => (
						<>
							<TextByLanguage
								form={form}
								name={`${name}.name`}
								label={`${label}: ${words.name}`}
								languages={languages}
								list={listOf('people')}
							/>
							<TextByLanguage
								form={form}
								name={`${name}.office`}
								label={`${label}: ${words.office}`}
								languages={languages}
								list={listOf('offices')}
							/>
						</>
					)}
				/>
			</Folded>
			<Folded form={form} label={words.lists.topics} names={['topics']}>
				<Rows
					form={form}
					list="topics"
					row={(name, label) => (
						<TextByLanguage form={form} name={name} label={label} languages={languages} list={listOf('topics')} />
					)}
				/>
			</Folded>
			<Folded form={form} label={words.lists.outcomes} names={['outcomes']}>
				<Rows
					form={form}
					list="outcomes"
					row={(name, label) => <TextByLanguage form={form} name={name} label={label} languages={languages} rows={2} />}
				/>
			</Folded>
			<Folded form={form} label={words.lists.remarks} names={['remarks']}>
				<Rows
					form={form}
					list="remarks"
					row={(name, label) => (
						<>
							<TextByLanguage
								form={form}
								name={`${name}.speaker`}
								label={`${label}: ${words.speaker}`}
								languages={languages}
								list={listOf('people')}
							/>
							<TextByLanguage
								form={form}
								name={`${name}.text`}
								label={`${label}: ${words.said}`}
								languages={languages}
								rows={2}
							/>
						</>
					)}
				/>
			</Folded>
		</>
	)
}

export function Sources({ form, languages }: { form: FormState; languages: readonly string[] }) {
	return (
		<Rows
			form={form}
			list="sources"
			min={1}
			row={(name, label) => <Source form={form} name={name} label={label} languages={languages} />}
		/>
	)
}

type SourceProps = { form: FormState; name: string; label: string; languages: readonly string[] }

function Source({ form, name, label, languages }: SourceProps) {
	const words = formWords(form.language)
	const isFirst = name === 'sources.0'
	const part = (of: string) => `${label}: ${of}`
	return (
		<>
			<Field
				form={form}
				name={`${name}.url`}
				label={part(words.url)}
				type="url"
				list={listOf('sources')}
				required={isFirst}
				refreshes
			/>
			<Folded
				form={form}
				label={part(words.folded.source)}
				names={['publisher', 'publishedOn', 'title', 'language', 'archivedUrl'].map((column) => `${name}.${column}`)}
			>
				<TextByLanguage
					form={form}
					name={`${name}.publisher`}
					label={part(words.publisher)}
					languages={languages}
					list={listOf('publishers')}
				/>
				<div class="pairs">
					<Field form={form} name={`${name}.publishedOn`} label={part(words.publishedOn)} type="date" />
					<Field form={form} name={`${name}.title`} label={part(words.sourceTitle)} />
					<Field form={form} name={`${name}.language`} label={part(words.sourceLanguage)} />
					<Field form={form} name={`${name}.archivedUrl`} label={part(words.archivedUrl)} type="url" />
				</div>
			</Folded>
		</>
	)
}
