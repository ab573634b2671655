/** The history of the people and the settings: what was changed, from what to what, by whom and when, the newest first. */
import type { NewsroomChange } from '../../record/newsroom-change.ts'
import type { Plain } from '../../record/plain.ts'
import { deskPage } from '../frame.tsx'
import { instantIn, type Seat } from '../seat.ts'
import { type ChangesWords, changesWords } from './changes-words.ts'
import { peopleWords } from './people-words.ts'
import { settingsWords } from './settings-words.ts'

type ChangesModel = {
	readonly seat: Seat
	readonly changes: readonly NewsroomChange[]
	/** The cursor of the next page; null on the last. */
	readonly older: number | null
	readonly isFirst: boolean
}

export function changesPage({ seat, changes, older, isFirst }: ChangesModel): string {
	const words = changesWords(seat.language)
	const title = peopleWords(seat.language).changes
	return deskPage(
		{ title, seat },
		<div class="newsroom">
			<h1>{title}</h1>
			<p class="quiet">{words.lead}</p>
			<ul class="people">
				{changes.map((change) => (
					<li id={`change-${change.id}`}>
						<span class="person">
							{said(change, seat, words)}
							{change.what === 'settings' && <Settings change={change} seat={seat} words={words} />}
							<br />
							<span class="quiet">
								{change.by ?? words.atSetUp} · {instantIn(seat)(change.at)}
							</span>
						</span>
					</li>
				))}
			</ul>
			{changes.length === 0 && <p>{words.none}</p>}
			<p class="buttons">
				{!isFirst && <a href="/desk/people/history">{words.newest}</a>}
				{older !== null && <a href={`/desk/people/history?cursor=${older}`}>{words.older}</a>}
			</p>
		</div>,
	)
}

function said({ what, of, was, became }: NewsroomChange, seat: Seat, words: ChangesWords): string {
	const name = of ?? ''
	switch (what) {
		case 'added':
			return words.added(name, roleIn(seat, became?.['role']))
		case 'role':
			return words.role(name, roleIn(seat, was?.['role']), roleIn(seat, became?.['role']))
		case 'email':
			return words.email(name)[became?.['email'] !== true ? 'removed' : was?.['email'] === true ? 'changed' : 'set']
		case 'token':
			return words.token(name)
		case 'revoked':
			return words.revoked(name)
		case 'settings':
			return settingsWords(seat.language).title
	}
}

function roleIn({ language }: Seat, role: Plain | undefined): string {
	return new Map<unknown, string>(Object.entries(peopleWords(language).roles)).get(role) ?? ''
}

function Settings({
	change: { was, became },
	seat,
	words,
}: {
	change: NewsroomChange
	seat: Seat
	words: ChangesWords
}) {
	return (
		<dl>
			{Object.entries(became ?? {}).map(([path, value]) => (
				<>
					<dt>{fieldIn(seat, path, words)}</dt>
					<dd>{words.fromTo(valueIn(was?.[path], words), valueIn(value, words))}</dd>
				</>
			))}
		</dl>
	)
}

/** @param path `newsroom.ru`, `accent.light`, `sites` */
function fieldIn({ language }: Seat, path: string, words: ChangesWords): string {
	const [field = '', part] = path.split('.')
	const { name, timeZone, languages, accent, sites, licence, onPaper } = settingsWords(language)
	const names = {
		newsroom: name,
		timeZone,
		languages,
		accent,
		sites,
		licenceUrl: licence,
		tokenSignIn: words.tokenSignIn,
	}
	const paper = new Map(Object.entries(onPaper)).get(part ?? '')
	const label = new Map(Object.entries(names)).get(field) ?? field
	return part === undefined ? label : `${label} (${(paper ?? part).toLowerCase()})`
}

function valueIn(value: Plain | undefined, words: ChangesWords): string {
	if (typeof value === 'boolean') return value ? words.yes : words.no
	if (typeof value === 'string' && value !== '') return value
	return Array.isArray(value) && value.length > 0 ? value.join(', ') : words.nothing
}
