/** The page in the frame where a widget would stand, when there is none: what is wrong, and what to do. */
import type { NoticeWords } from './words.ts'

export function NoticeView({ words }: { words: NoticeWords }) {
	return (
		<section class="sl sl-notice">
			<h2>{words.heading}</h2>
			<p>{words.advice}</p>
		</section>
	)
}
