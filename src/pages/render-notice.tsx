/** Renders a notice in the form that was asked for. None has a script, so that a host keeps its readable quote. */

import { documentStyle, noticeFragmentStyle, noticeStyle } from '../../.build/assets.ts'
import { Document, Fragment } from '../../widgets/document.tsx'
import type { WidgetForm } from '../../widgets/kinds.ts'
import { wordsFor } from '../../widgets/languages/languages.ts'
import type { Notice } from '../../widgets/notice/model.ts'
import { NoticeView } from '../../widgets/notice/view.tsx'
import { noticeWords, type Place } from '../../widgets/notice/words.ts'
import { fragmentStyle } from './fragment-style.ts'
import { contentSecurityPolicy } from './render.tsx'

/** What stands at the address, and who may frame the notice there: everyone, where nobody is named. */
export type Framing = { readonly place: Place; readonly ancestors: readonly string[] }

/** @param asked the `lang` of the address; whatever the widgets do not speak is answered in English */
export function renderNotice(
	notice: Notice,
	form: WidgetForm,
	asked: string | null,
	origin: string,
	{ place, ancestors }: Framing = { place: 'widget', ancestors: [] },
): { body: string; csp: string | null } {
	const { language } = wordsFor(asked ?? '')
	const words = noticeWords(notice, language, place)
	const view = <NoticeView words={words} gallery={`${origin}/`} />
	switch (form) {
		case 'document': {
			const style = documentStyle + noticeStyle
			const html = (
				<Document language={language} title={words.heading} style={style} script={null}>
					{view}
				</Document>
			)
			return { body: `<!doctype html>${html}`, csp: contentSecurityPolicy(style, null, ancestors) }
		}
		case 'fragment':
			return {
				body: (
					<Fragment name="notice" language={language} style={fragmentStyle('notice', noticeFragmentStyle)}>
						{view}
					</Fragment>
				).toString(),
				csp: null,
			}
		case 'text':
			return { body: `${words.heading}. ${words.advice}\n`, csp: null }
	}
}
