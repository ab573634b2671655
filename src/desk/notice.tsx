/** The desk's error page. */
import type { DeskLanguage } from '../record/editor.ts'
import { deskPage } from './frame.tsx'
import { deskWords } from './words.ts'

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
