/** What every desk page has around it: the way home, who is signed in, and the way out. */
import type { Child } from 'hono/jsx'
import { deskScript, deskStyle } from '../../.build/assets.ts'
import type { Editor } from '../record/editor.ts'
import { Page, pageHtml, pagePolicy } from '../site/page.tsx'

export const deskPolicy = pagePolicy(deskStyle, deskScript)

export function deskPage(title: string, editor: Editor | null, children: Child): string {
	return pageHtml(
		<Page language="en" title={`${title} · Sidelines desk`} style={deskStyle} script={deskScript}>
			<header class="masthead">
				<strong>
					<a href="/desk">Sidelines desk</a>
				</strong>
				<a href="/" class="quiet">
					Gallery
				</a>
				{editor && (
					<form method="post" action="/desk/sign-out">
						<span class="quiet">{editor.name}</span>
						<button type="submit">Sign out</button>
					</form>
				)}
			</header>
			<main>{children}</main>
		</Page>,
	)
}
