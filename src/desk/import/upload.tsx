/** The form that uploads a dossier's file to preview its import. */
import type { Child } from 'hono/jsx'
import { faultOfField, faultsOfForm, formState, IMPORT_FORM, type Typed } from '../form.ts'
import type { Seat } from '../seat.ts'
import { importWords } from './words.ts'

type UploadProps = {
	readonly action: string
	readonly seat: Seat
	readonly typed: Typed | null
	readonly explains: string
	/** Its heading. */
	readonly children: Child
}

/** Sent as pages are: the script sends text alone. */
export function Upload({ action, seat, typed, explains, children }: UploadProps) {
	const words = importWords(seat.language)
	const form = formState(IMPORT_FORM, {}, typed, seat.language)
	const fault = faultOfField(form, 'bundle')
	const faults = faultsOfForm(form, ['bundle'])
	return (
		<form method="post" action={action} enctype="multipart/form-data" class="panel" data-whole-page id={IMPORT_FORM}>
			{children}
			{faults.length > 0 && (
				<div class="fault" role="alert">
					{faults.map((one) => (
						<p>{one}</p>
					))}
				</div>
			)}
			<p class="field">
				<label for="import-bundle">{words.file}</label>
				<input
					type="file"
					id="import-bundle"
					name="bundle"
					accept=".json,application/json"
					required
					aria-describedby={`import-bundle-hint${fault ? ' import-bundle-fault' : ''}`}
					aria-invalid={fault ? 'true' : undefined}
				/>
				<span id="import-bundle-hint" class="quiet hint">
					{explains}
				</span>
				{fault && (
					<strong id="import-bundle-fault" class="fault">
						{fault}
					</strong>
				)}
			</p>
			<button type="submit">{words.look}</button>
		</form>
	)
}
