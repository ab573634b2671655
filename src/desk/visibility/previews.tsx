/** The preview links of a dossier: one to make, the one just made, and those that work now. */
import { isDraft } from '../../record/visibility.ts'
import { CopyText } from '../../site/copy-text.tsx'
import { EditForm } from '../edit-form.tsx'
import { formState } from '../form.ts'
import { instantIn, mayEdit } from '../seat.ts'
import type { VisibilityModel } from './model.ts'
import { visibilityWords } from './words.ts'

export function Previews({ model }: { model: VisibilityModel }) {
	const { dossier, seat, previews, made, typed } = model
	const words = visibilityWords(seat.language).previews
	const edits = mayEdit(seat, dossier)
	const when = instantIn(seat)
	if (!isDraft(dossier) && previews.length === 0 && made === null) return null
	return (
		<section aria-labelledby="previews">
			<h2 id="previews">{words.title}</h2>
			<p class="quiet">{words.explains}</p>
			{made && <Made address={made.address} words={words} />}
			{edits && isDraft(dossier) && (
				<EditForm
					form={formState('preview', {}, typed, seat.language)}
					seat={seat}
					action={`/desk/${dossier.id}/previews`}
					names={[]}
				>
					<button type="submit">{words.make}</button>
				</EditForm>
			)}
			{previews.length > 0 && (
				<>
					<h3>{words.listed}</h3>
					<ul class="people">
						{previews.map(({ id, editor, createdAt, expiresAt }) => (
							<li>
								<span class="person">{words.by(editor, when(createdAt), when(expiresAt))}</span>
								{edits && (
									<EditForm
										form={formState(`end-${id}`, {}, typed, seat.language)}
										seat={seat}
										action={`/desk/${dossier.id}/previews/${id}/end`}
										names={[]}
									>
										<button type="submit">
											{words.end}
											<span class="visually-hidden"> {words.by(editor, when(createdAt), when(expiresAt))}</span>
										</button>
									</EditForm>
								)}
							</li>
						))}
					</ul>
				</>
			)}
		</section>
	)
}

type MadeProps = {
	readonly address: string | null
	readonly words: ReturnType<typeof visibilityWords>['previews']
}

function Made({ address, words }: MadeProps) {
	return (
		<section class="panel handed-out" aria-labelledby="made">
			<h3 id="made">{words.made}</h3>
			{address === null ? (
				<p>{words.shownBefore}</p>
			) : (
				<>
					<p class="fault">{words.shownOnce}</p>
					<p class="copying">
						<CopyText id="preview-link" text={address} label={words.link} copy={words.copy} rows={2} />
					</p>
				</>
			)}
		</section>
	)
}
