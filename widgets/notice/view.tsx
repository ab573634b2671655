/** The error page in a widget's frame: what is wrong, and what to do. */
import type { NoticeWords } from './words.ts'

/** @param gallery its whole address: a fragment stands on its host's page */
export function NoticeView({ words, gallery }: { words: NoticeWords; gallery: string }) {
	return (
		<section class="sl sl-notice">
			<h2>{words.heading}</h2>
			<p>{words.advice}</p>
			{words.gallery && (
				<p>
					<a href={gallery} rel="noopener" target="_blank">
						{words.gallery}
					</a>
				</p>
			)}
		</section>
	)
}
