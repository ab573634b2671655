/** What was typed for texts that somebody else has translated, changed or removed meanwhile: nothing of it is lost unseen. */
import type { SourceText } from '../../edits/source-texts.ts'
import type { Fields } from '../fields.ts'
import type { Seat } from '../seat.ts'
import { overtaken } from './edits.ts'
import { untranslatedWords } from './words.ts'

type Known = ReadonlyMap<string, SourceText>

type OvertakenProps = {
	readonly fields: Fields
	readonly known: Known
	/** The texts as they were when somebody began to type; null where that is not known. */
	readonly seen: Known | null
	readonly seat: Seat
}

export function OvertakenList({ fields, known, seen, seat }: OvertakenProps) {
	const words = untranslatedWords(seat.language).overtaken
	const found = overtaken(fields, known)
	if (found.length === 0) return null
	return (
		<section class="overtaken" aria-labelledby="overtaken">
			<h2 id="overtaken">{words.title}</h2>
			<ul>
				{found.map(({ key, typed, translations }) => {
					const source = known.get(key) ?? seen?.get(key)
					return (
						<li>
							<dl class="typed">
								{source && (
									<>
										<dt>{words.source}</dt>
										<dd lang={source.language}>{source.text}</dd>
									</>
								)}
								<dt>{translations.length > 0 ? words.now : words.gone}</dt>
								<dd>{translations.join(' · ') || '–'}</dd>
								<dt>{words.typed}</dt>
								<dd>{typed}</dd>
							</dl>
						</li>
					)
				})}
			</ul>
		</section>
	)
}
