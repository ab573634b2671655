/** The page about a dossier: its title and leaders, who counts the calls, and its file. */

import type { Excerpt } from '../../record/excerpt.ts'
import { inLanguage, type Text } from '../../record/text.ts'
import { IMPORT_FORM } from '../form.ts'
import { deskPage } from '../frame.tsx'
import { Upload } from '../import/upload.tsx'
import { Unplaced } from '../kept.tsx'
import { Live } from '../live.tsx'
import { mayEdit } from '../seat.ts'
import { saidOf } from '../words.ts'
import { ADD_TALLY_FORM, authorityForm, Counts, preferForm } from './counts.tsx'
import { HEADING_FORM, Heading } from './heading.tsx'
import type { AboutModel } from './model.ts'
import { aboutWords } from './words.ts'

export function aboutPage(model: AboutModel): string {
	const { dossier, seat, options } = model
	const words = aboutWords(seat.language)
	const edits = mayEdit(seat, dossier)
	const previewed = edits ? previewable(dossier) : []
	const forms = edits ? [...previewed.map(({ id }) => id), ADD_TALLY_FORM, IMPORT_FORM] : []
	return deskPage(
		{
			title: words.title,
			seat,
			dossier,
			tab: 'about',
			done: saidOf(words.done, model.done),
			form: model.typed?.form,
		},
		<>
			<h1>{words.title}</h1>
			<p>
				<a href={`/desk/${dossier.id}/untranslated`}>{words.untranslated}</a>
			</p>
			<div class="desk">
				<div class="work" id="work">
					<Unplaced typed={model.typed} forms={forms} seat={seat} />
					{edits ? <Heading model={model} /> : <Leaders model={model} />}
					{edits && <Counts model={model} />}
					<File model={model} edits={edits} />
				</div>
				<Live dossier={dossier} seat={seat} options={options} forms={previewed} />
			</div>
		</>,
	)
}

function previewable({ id, tallies }: Excerpt) {
	return [
		{ id: HEADING_FORM, action: `/desk/${id}/about` },
		...tallies.flatMap((tally) => [
			{ id: authorityForm(tally.id), action: `/desk/${id}/tallies/${tally.id}` },
			...(tally.preferred ? [] : [{ id: preferForm(tally.id), action: `/desk/${id}/tallies/${tally.id}/prefer` }]),
		]),
	]
}

/** For those who only read. */
function Leaders({ model: { dossier, seat } }: { model: AboutModel }) {
	const words = aboutWords(seat.language).heading
	const say = (text: Text) => inLanguage(text, seat.language, dossier.languages)
	return (
		<section aria-labelledby="leaders">
			<h2 id="leaders">{words.leaders}</h2>
			<dl class="typed">
				{dossier.leaders.map(({ name, office }) => (
					<>
						<dt>{say(name)}</dt>
						<dd>{say(office)}</dd>
					</>
				))}
			</dl>
		</section>
	)
}

function File({ model: { dossier, seat, typed }, edits }: { model: AboutModel; edits: boolean }) {
	const words = aboutWords(seat.language).file
	return (
		<section aria-labelledby="file">
			<h2 id="file">{words.title}</h2>
			<p>{words.explains}</p>
			<p>
				<a class="button" href={`/api/v1/dossiers/${dossier.id}/export`} download={`${dossier.id}.json`}>
					{words.download}
				</a>
			</p>
			{edits && (
				<Upload action={`/desk/${dossier.id}/import`} seat={seat} typed={typed} explains={words.overExplains}>
					<h3>{words.over}</h3>
				</Upload>
			)}
		</section>
	)
}
