/** The page in the frame where a widget would stand, when there is none: what is wrong, and what to do. */
import type { NoticeWords } from './words.ts'

export function NoticeView({ words: { heading, advice, gallery } }: { words: NoticeWords }) {
	return (
		<section class="sl sl-notice">
			<h2>{heading}</h2>
			<p>{advice}</p>
			{gallery && (
				<p>
					<a href="/" rel="noopener" target="_blank">
						{gallery}
					</a>
				</p>
			)}
		</section>
	)
}
