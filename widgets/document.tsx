/** The HTML of a widget, as a whole document or as a fragment with the same root element. */

import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import type { Language } from '../src/record/text.ts'
import { directionOf } from './direction.ts'
import type { Theme } from './kinds.ts'

/** Dark and light variants of the newsroom's one colour. `#rrggbb` */
export type Accent = { readonly light: string; readonly dark: string }

/** The one place of the theme in a document's bytes: filled on the way out by `withTheme`. */
const THEME_MARKER = 'data-theme="auto"'

/** The same document or fragment in another theme. Its style and script, and so its CSP, stay as they are. */
export function withTheme(html: string, theme: Theme | 'host'): string {
	return theme === 'auto' ? html : html.replace(THEME_MARKER, `data-theme="${theme}"`)
}

type DocumentProps = {
	readonly language: Language
	readonly title: string
	readonly style: string
	/** Null for a page that must not speak to its host. */
	readonly script: string | null
	/** What machines read of the page. */
	readonly head?: Child
	readonly children: Child
}

export function Document({ language, title, style, script, head, children }: DocumentProps) {
	return (
		<html lang={language} dir={directionOf(language)} data-theme="auto">
			<head>
				<meta charset="utf-8" />
				<meta name="viewport" content="width=device-width" />
				<title>{title}</title>
				<style>{raw(style)}</style>
				{head}
			</head>
			<body>
				<main>{children}</main>
				{script !== null && <script>{raw(script)}</script>}
			</body>
		</html>
	)
}

/**
 * One root element with its style inside, and no script: for server-side includes.
 * @param name by which its style knows it from the fragments of other widgets on the same page
 * @param style null where it stands beside the root
 */
export function Fragment({
	name,
	language,
	style,
	children,
}: { name: string; style: string | null } & Pick<DocumentProps, 'language' | 'children'>) {
	return (
		<div lang={language} dir={directionOf(language)} data-theme="auto" data-sidelines={name}>
			{style !== null && <style>{raw(style)}</style>}
			{children}
		</div>
	)
}

/** The newsroom's colour as a custom property, appended to a widget's own style. */
export function accentStyle({ light, dark }: Accent): string {
	return `.sl{--accent:light-dark(${light},${dark})}`
}
