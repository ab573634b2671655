/** A notice's bytes, as a whole document for a frame: without the height script, so that a host keeps its readable quote. */
import { documentStyle, noticeStyle } from '../../.build/assets.ts'
import { Document } from '../../widgets/document.tsx'
import type { Notice } from '../../widgets/notice/model.ts'
import { NoticeView } from '../../widgets/notice/view.tsx'
import { noticeWords } from '../../widgets/notice/words.ts'
import { contentSecurityPolicy } from './render.tsx'

/** @param asked the `lang` of the address; whatever is not Russian is answered in English */
export function renderNotice(notice: Notice, asked: string | null): { html: string; csp: string } {
	const language = asked === 'ru' ? 'ru' : 'en'
	const words = noticeWords(notice, language)
	const style = documentStyle + noticeStyle
	const html = `<!doctype html>${(
		<Document language={language} title={words.heading} style={style} script={null}>
			<NoticeView words={words} />
		</Document>
	)}`
	return { html, csp: contentSecurityPolicy(style, null) }
}
