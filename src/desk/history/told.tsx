/** One revision in a history: what was done, by whom, when and why. */
import type { Names } from '../../store/names.ts'
import type { EditedRevision } from '../../store/revisions.ts'
import { changesWords } from '../changes/words.ts'
import { instantIn, type Seat } from '../seat.ts'
import { reasonIn } from './own-reasons.ts'
import { sentenceIn } from './sentences.ts'
import { historyWords } from './words.ts'

type ToldProps = { readonly revision: EditedRevision; readonly names: Names; readonly seat: Seat }

/** A pasted table makes thousands of changes at once; the version's own page has them all. */
const SENTENCES = 20

export function Told({ revision: { version, at, editor, reason, reasonKind, changes }, names, seat }: ToldProps) {
	const words = historyWords(seat.language)
	return (
		<>
			<p class="quiet">
				<time datetime={at}>{instantIn(seat)(at)}</time> · {editor?.name ?? words.setUp}
			</p>
			{changes.slice(0, SENTENCES).map((change) => (
				<p>{sentenceIn(seat.language, { change, version }, names)}</p>
			))}
			{changes.length > SENTENCES && (
				<p class="quiet">{changesWords(seat.language).more(String(changes.length - SENTENCES))}</p>
			)}
			{reason && (
				<p class="reason">
					{reasonKind && <b>{words.reasonKinds[reasonKind]}:</b>} {reasonIn(seat.language, reason)}
				</p>
			)}
		</>
	)
}
