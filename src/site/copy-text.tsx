/** A text with a copy button, whole in a field for those whose clipboard is closed to pages. */

type CopyTextProps = {
	/** Unique on the page. */
	readonly id: string
	readonly text: string
	/** The field's name, for those who cannot see what stands over it. */
	readonly label: string
	readonly copy: string
	readonly rows?: number
	/** Of the text, where it is one that people read. */
	readonly language?: string | undefined
}

export function CopyText({ id, text, label, copy, rows = 4, language }: CopyTextProps) {
	return (
		<>
			<textarea id={id} class="copied" readonly rows={rows} spellcheck={false} lang={language} aria-label={label}>
				{text}
			</textarea>
			<button type="button" data-copy={id} aria-label={`${copy}: ${label}`}>
				{copy}
			</button>{' '}
			<span role="status" class="quiet" />
		</>
	)
}
