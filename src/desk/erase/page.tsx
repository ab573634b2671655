/** The page that shows what will be gone, and what stays, before an admin erases it. */
import type { ErasableWords } from '../../reads/read-erasable.ts'
import type { Subject } from '../../record/compare.ts'
import { ERASED } from '../../record/erased.ts'
import type { Erasable } from '../../record/revision.ts'
import { fieldNameIn, languageOfPath, subjectIn, valueAbout } from '../changes/in-words.ts'
import { EditForm } from '../edit-form.tsx'
import { TextArea } from '../field.tsx'
import { flatten } from '../fields.ts'
import { begunFrom, formState, type Typed } from '../form.ts'
import { deskPage } from '../frame.tsx'
import { reasonIn } from '../history/own-reasons.ts'
import type { Seat } from '../seat.ts'
import { deskWords } from '../words.ts'
import { meetingNamed } from './link.tsx'
import { eraseWords } from './words.ts'

export const ERASE_FORM = 'erase'

type ErasableModel = Omit<ErasableWords, 'settings'> & { readonly seat: Seat; readonly typed: Typed | null }

export function erasablePage(model: ErasableModel): string {
	const { dossier, seat, of, reasons, typed } = model
	const words = eraseWords(seat.language)
	const title = words.of[of.type](nameOf(model))
	const gone = wordsOf(model)
	const isNothing = gone.size === 0 && reasons.every(({ reason }) => reason === ERASED.reason)
	const form = formState(ERASE_FORM, {}, typed, seat.language)
	return deskPage(
		{ title, seat, dossier, tab: 'visibility', form: form.id },
		<>
			<h1>{title}</h1>
			<p>{words.lead}</p>
			<section aria-labelledby="goes">
				<h2 id="goes">{words.goes}</h2>
				{isNothing ? <p>{words.nothing}</p> : <Goes model={model} gone={gone} />}
			</section>
			<section aria-labelledby="stays">
				<h2 id="stays">{words.stays}</h2>
				<ul>
					<li>{words.staying[of.type]}</li>
					<li>{words.proof}</li>
					<li>{words.copies}</li>
				</ul>
			</section>
			{!isNothing && (
				<EditForm form={form} seat={seat} action={`/desk/${dossier.id}/erase`} names={['reason']} class="panel">
					<input type="hidden" name="type" value={of.type} />
					<input type="hidden" name="id" value={of.id} />
					<input type="hidden" name="seen" value={begunFrom(form, dossier.version)} />
					<TextArea form={form} name="reason" label={words.why} hint={words.whyHint} required />
					<p class="buttons">
						<button type="submit" class="main">
							{words.button}
						</button>
						<a class="button" href={`/desk/${dossier.id}/erase`}>
							{deskWords(seat.language).cancel}
						</a>
					</p>
				</EditForm>
			)}
		</>,
	)
}

/** By a field's name, what it says in any version, each once and the newest first. */
type Gone = ReadonlyMap<string, ReadonlyMap<string, string | undefined>>

function Goes({ model: { dossier, seat, of, versions, values, reasons }, gone }: { model: ErasableModel; gone: Gone }) {
	const words = eraseWords(seat.language)
	const isLive = of.type === 'meeting' && dossier.meetings.some(({ id }) => id === of.id)
	const left = reasons.filter(({ reason }) => reason !== ERASED.reason)
	return (
		<>
			{isLive && <p>{words.removes}</p>}
			{gone.size > 0 && (
				<>
					<p>{words.versions(versions)}</p>
					<dl class="gone">
						{[...gone].map(([field, texts]) => (
							<div>
								<dt>{field}</dt>
								{[...texts].map(([text, lang]) => (
									<dd lang={lang}>{text}</dd>
								))}
							</div>
						))}
					</dl>
					{values.length < versions && <p>{words.more}</p>}
				</>
			)}
			{left.length > 0 && (
				<>
					{of.type !== 'revision' && <h3>{words.reasons}</h3>}
					<dl class="gone">
						{left.map(({ version, reason }) => (
							<div>
								<dt>{words.reason(version)}</dt>
								<dd>{reasonIn(seat.language, reason)}</dd>
							</div>
						))}
					</dl>
				</>
			)}
		</>
	)
}

/** What erasing takes out of a row. */
const FIELDS: Readonly<Record<Erasable['type'], readonly string[]>> = {
	meeting: 'reportedBy deniedBy place occasion attendees topics outcomes remarks summary sources'.split(' '),
	entry: 'source note reason reportedBy deniedBy denialSource'.split(' '),
	revision: [],
}
/** What stands where words were erased. */
const MARKS = new Set(Object.values({ ...flatten(ERASED.text, ''), ...flatten(ERASED.sources, '') }))

function wordsOf(model: ErasableModel): Gone {
	const { of, values, seat, dossier } = model
	const { type } = of
	const gone = new Map<string, Map<string, string | undefined>>()
	if (type === 'revision') return gone
	const about: Subject = type === 'meeting' ? { kind: type, id: of.id } : entryOf(model)
	for (const value of values) {
		for (const field of FIELDS[type]) {
			for (const [path, text] of Object.entries(flatten(value[field], field))) {
				// Of a source, a code and no word.
				if (MARKS.has(text) || path.endsWith('.language')) continue
				const name = fieldNameIn(seat.language, type, path)
				const texts = gone.get(name) ?? new Map<string, string | undefined>()
				gone.set(name, texts)
				const said = valueAbout(seat.language, { about, path }, text, [dossier])
				if (!texts.has(said)) texts.set(said, languageOfPath(path) ?? undefined)
			}
		}
	}
	return gone
}

function entryOf({ of: { id }, dossier }: ErasableModel): Subject {
	const tally = dossier.tallies.find(({ entries }) => entries.some((entry) => entry.id === id))
	return { kind: 'entry', tally: tally?.id ?? '', id }
}

/** @example '16 July 2018, Helsinki' */
function nameOf(model: ErasableModel): string {
	const { dossier, names, seat } = model
	const { type, id } = model.of
	if (type === 'revision') return id
	if (type === 'entry') return subjectIn(seat.language, entryOf(model), [dossier])
	const known = names.meetings.get(id) ?? []
	const named = known.find(({ city }) => city !== null) ?? known[0]
	return named ? meetingNamed(named, dossier, seat) : id
}
