/** The desk's first page: what needs attention, then the dossiers. */

import { mayActAs } from '../../record/editor.ts'
import { deskPage } from '../frame.tsx'
import { saidOf } from '../words.ts'
import { Listed } from './listed.tsx'
import { type HomeModel, homeQuery } from './model.ts'
import { Waiting } from './waiting.tsx'
import { homeWords } from './words.ts'

export function homePage(model: HomeModel): string {
	const { seat, dossiers, next } = model
	const words = homeWords(seat.language)
	const edits = mayActAs(seat.editor, 'editor')
	return deskPage(
		{ title: words.title, seat, done: saidOf(words.done, model.done) },
		<div class="work" id="work">
			<h1>{words.title}</h1>
			<Waiting model={model} edits={edits} />
			<section aria-labelledby="dossiers">
				<div class="heading">
					<h2 id="dossiers">{words.dossiers}</h2>
					{edits && (
						<a class="button" href="/desk/new" data-shortcut="n">
							{words.newDossier}
						</a>
					)}
				</div>
				{dossiers.length === 0 && (
					<div class="panel">
						<p>{words.none}</p>
						<p class="quiet">{words.explains}</p>
					</div>
				)}
				<ul class="dossiers">
					{dossiers.map((dossier) => (
						<Listed dossier={dossier} seat={seat} />
					))}
				</ul>
				{next && <a href={`/desk${homeQuery({ ...model.query, cursor: next })}`}>{words.more}</a>}
			</section>
		</div>,
	)
}
