/** The HTML document of our own pages for people: one hashed style and script, and nothing from elsewhere. */

import { createHash } from 'node:crypto'
import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'

type PageProps = {
	readonly language: string
	readonly title: string
	readonly style: string
	readonly script: string
	/** What else its head has: where the same is for programs. */
	readonly head?: Child
	readonly children: Child
}

export function Page({ language, title, style, script, head, children }: PageProps) {
	return (
		<html lang={language}>
			<head>
				<meta charset="utf-8" />
				<meta name="viewport" content="width=device-width, initial-scale=1" />
				<title>{title}</title>
				{head}
				<style>{raw(style)}</style>
			</head>
			<body>
				{children}
				<script type="module">{raw(script)}</script>
			</body>
		</html>
	)
}

export function pageHtml(page: ReturnType<typeof Page>): string {
	return `<!doctype html>${page}`
}

/** Frames are our own widgets; forms and scripts talk to us alone. */
export function pagePolicy(style: string | readonly string[], ...scripts: readonly string[]): string {
	const hashed = (texts: readonly string[]) => texts.map((text) => `'${sha256(text)}'`).join(' ')
	return [
		"default-src 'none'",
		`style-src ${hashed([style].flat())}`,
		`script-src ${hashed(scripts)}`,
		"frame-src 'self'",
		"connect-src 'self'",
		"form-action 'self'",
		"base-uri 'none'",
		"frame-ancestors 'none'",
	].join('; ')
}

function sha256(text: string): string {
	return `sha256-${createHash('sha256').update(text).digest('base64')}`
}
