/** The page of texts without a translation, each with a link to where it is written. */
import type { Dossier } from '../../record/dossier.ts'
import { inLanguage } from '../../record/text.ts'
import { type Placed, textsOf } from '../../record/texts.ts'
import { fieldIn, subjectIn } from '../changes/in-words.ts'
import { deskPage } from '../frame.tsx'
import { fieldOfMeeting } from '../refused/field-names.ts'
import { mayEdit, type Seat } from '../seat.ts'
import { placeOf } from './place.ts'
import { untranslatedWords } from './words.ts'

const TEXTS_A_PAGE = 100

/** @param from how many texts the pages before it have shown */
export function untranslatedPage(dossier: Dossier, seat: Seat, from: number): string {
	const words = untranslatedWords(seat.language)
	const title = inLanguage(dossier.title, seat.language, dossier.languages)
	const texts = [...textsOf(dossier)].filter((placed) => missingIn(placed, dossier).length > 0)
	const next = from + TEXTS_A_PAGE
	return deskPage(
		{
			title: `${words.title}: ${title}`,
			language: seat.language,
			seat,
			dossier: { id: dossier.id, title, version: dossier.version, visibility: dossier.visibility, tab: null },
		},
		<>
			<h1>{words.title}</h1>
			<p class="quiet">{texts.length === 0 ? words.none : words.explains}</p>
			<ul class="waiting">
				{texts.slice(from, next).map((placed) => (
					<li>
						<Untranslated placed={placed} dossier={dossier} seat={seat} />
					</li>
				))}
			</ul>
			{texts.length > next && <a href={`/desk/${dossier.id}/untranslated?from=${next}`}>{words.more}</a>}
		</>,
	)
}

function missingIn({ text }: Placed, { languages }: Dossier): string[] {
	return languages.filter((language) => !Object.hasOwn(text, language))
}

function Untranslated({ placed, dossier, seat }: { placed: Placed; dossier: Dossier; seat: Seat }) {
	const words = untranslatedWords(seat.language)
	const names = new Intl.DisplayNames(seat.language, { type: 'language' })
	const missing = missingIn(placed, dossier)
	const { about, path, href, isInFile } = placeOf(placed.pointer, dossier, missing[0] ?? dossier.languages[0])
	const subject = subjectIn(seat.language, about, [dossier])
	const field =
		about.kind === 'meeting' ? fieldOfMeeting(seat.language, path.split('.')) : fieldIn(seat.language, about.kind, path)
	const [lang, written] = Object.entries(placed.text)[0] ?? ['', '']
	return (
		<>
			<div>
				<p>
					<b>{subject}</b>
					{'\u00a0· '}
					{field}
					{'\u00a0· '}
					<span class="quiet">{words.missing(missing.map((tag) => names.of(tag) ?? tag).join(', '))}</span>
				</p>
				<p lang={lang} class="clamped">
					{written}
				</p>
			</div>
			{mayEdit(seat, dossier) && (
				<a class="button" href={href}>
					{isInFile ? words.inFile : words.translate}{' '}
					<span class="visually-hidden">
						{subject}, {field}
					</span>
				</a>
			)}
		</>
	)
}
