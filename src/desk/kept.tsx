/** The desk's error pages: of a form that could not be saved, where no script runs, with what was typed to be sent again; and of all else. */
import type { DeskLanguage } from '../record/editor.ts'
import type { Fields } from './fields.ts'
import { deskPage } from './frame.tsx'
import { deskWords } from './words.ts'

type Kept = {
	/** Where the form was sent. */
	readonly action: string
	readonly fields: Fields
	/** The id that the log has this under. */
	readonly request: string
}

/** Names of fields that carry no words of the editor's. */
const OWN_FIELDS = ['key', 'seen', 'intent', 'token', 'bundle']

/** @param why what happened, in words of the desk */
export function keptPage(kept: Kept, why: string, language: DeskLanguage): string {
	const words = deskWords(language)
	return deskPage(
		{ title: words.kept.title, seat: language },
		<section class="panel kept" data-kept>
			<h1>{words.kept.title}</h1>
			<p class="fault" role="alert">
				{why}
			</p>
			<SendAgain kept={kept} language={language} />
			<p class="quiet">{words.request(kept.request)}</p>
		</section>,
	)
}

function SendAgain({ kept: { action, fields }, language }: { kept: Kept; language: DeskLanguage }) {
	const words = deskWords(language)
	const { intent: _intent, ...rest } = fields
	return (
		<form method="post" action={action} data-whole-page>
			{Object.entries(rest).map(([name, value]) => (
				<input type="hidden" name={name} value={value} />
			))}
			<h2>{words.kept.typed}</h2>
			<dl class="typed">
				{Object.entries(rest)
					.filter(([name, value]) => value !== '' && !OWN_FIELDS.includes(name))
					.map(([name, value]) => (
						<>
							<dt>{name}</dt>
							<dd>{value}</dd>
						</>
					))}
			</dl>
			<p class="buttons">
				<button type="submit" class="main">
					{words.kept.sendNow}
				</button>
				<button type="submit" name="intent" value="edit">
					{words.kept.goOn}
				</button>
			</p>
		</form>
	)
}

export function deskNotice(language: DeskLanguage, why: string, request: string): string {
	const words = deskWords(language)
	return deskPage(
		{ title: why, seat: language },
		<>
			<h1>{why}</h1>
			<p>
				<a href="/desk">{words.back}</a>
			</p>
			<p class="quiet">{words.request(request)}</p>
		</>,
	)
}
