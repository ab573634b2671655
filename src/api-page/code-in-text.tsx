/** A text with what stands between backticks as code. */

export function CodeInText({ text }: { readonly text: string }) {
	return <>{text.split('`').map((part, i) => (i % 2 === 0 ? part : <code>{part}</code>))}</>
}
