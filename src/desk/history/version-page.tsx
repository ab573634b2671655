/** The page of one version: what its edit changed, the widgets as they were, and a form to restore it. */

import type { DeskRevision } from '../../reads/read-desk-history.ts'
import { ERASED } from '../../record/erased.ts'
import { isDraft } from '../../record/visibility.ts'
import { EditForm } from '../edit-form.tsx'
import { EraseLink } from '../erase/link.tsx'
import { TextArea } from '../field.tsx'
import { begunFrom, formState, type Typed } from '../form.ts'
import { deskPage } from '../frame.tsx'
import { Live, type LiveOptions } from '../live.tsx'
import { mayEdit, type Seat } from '../seat.ts'
import { Difference } from './difference.tsx'
import { Told } from './told.tsx'
import { historyWords } from './words.ts'

export const RESTORE_FORM = 'restore'

type VersionModel = Omit<DeskRevision, 'settings'> & {
	readonly seat: Seat
	readonly typed: Typed | null
	readonly options: LiveOptions
}

export function versionPage(model: VersionModel): string {
	const { dossier, seat, revision, names, before, after } = model
	const { version } = revision
	const words = historyWords(seat.language)
	const path = `/desk/${dossier.id}/history`
	const isCurrent = version === dossier.version
	return deskPage(
		{ title: words.version(version), seat, dossier, tab: 'history', form: model.typed?.form },
		<>
			<h1>
				{words.version(version)}
				{isCurrent && <span class="quiet"> · {words.current}</span>}
			</h1>
			<p class="buttons">
				<a href={path}>{words.title}</a>
				{version > 1 && <a href={`${path}/${version - 1}`}>{words.previous}</a>}
				{!isCurrent && <a href={`${path}/${version + 1}`}>{words.following}</a>}
			</p>
			<div class="desk">
				<div class="work">
					<section class="told">
						<Told revision={revision} names={names} seat={seat} />
						{revision.reason !== null && revision.reason !== ERASED.reason && (
							<p>
								<EraseLink
									dossier={dossier}
									seat={seat}
									of={{ type: 'revision', id: String(version) }}
									name={words.restore.reason}
								/>
							</p>
						)}
					</section>
					<section aria-labelledby="changed">
						<h2 id="changed">{before ? words.changed(before.version) : words.changedFirst}</h2>
						<Difference before={before} after={after} language={seat.language} />
					</section>
					{mayEdit(seat, dossier) && !isCurrent && <Restore model={model} path={path} />}
				</div>
				<Live
					dossier={after}
					seat={seat}
					options={model.options}
					forms={[]}
					pinned={{ label: words.thenShown, version }}
				/>
			</div>
		</>,
	)
}

function Restore({ model: { dossier, seat, typed, revision }, path }: { model: VersionModel; path: string }) {
	const words = historyWords(seat.language).restore
	const form = formState(RESTORE_FORM, {}, typed, seat.language)
	return (
		<EditForm
			form={form}
			seat={seat}
			action={`${path}/${revision.version}/restore`}
			names={['reason']}
			class="panel"
			label={words.title}
		>
			<h2>{words.title}</h2>
			<p>{words.what(revision.version)}</p>
			<input type="hidden" name="seen" value={begunFrom(form, dossier.version)} />
			<TextArea
				form={form}
				name="reason"
				label={words.reason}
				hint={isDraft(dossier) ? undefined : words.hint}
				required={!isDraft(dossier)}
			/>
			<button type="submit" class="main">
				{words.button}
			</button>
		</EditForm>
	)
}
