/** The desk's error page. */
import { deskPage, type Frame } from './frame.tsx'
import { deskWords } from './words.ts'

export function deskNotice(frame: Omit<Frame, 'title'>, why: string, request: string): string {
	const words = deskWords(frame.language)
	return deskPage(
		{ ...frame, title: why },
		<>
			<h1>{why}</h1>
			<p>
				<a href="/desk">{words.back}</a>
			</p>
			<p class="quiet">{words.request(request)}</p>
		</>,
	)
}
