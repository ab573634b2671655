/** Makes the files that describe the API, for programs and for people. They are static: the Worker evaluates none of this. */
import { openApiDocument } from '../openapi/document.ts'
import { PROBLEM_KINDS } from '../openapi/problems.ts'
import { pagePolicy } from '../site/page.tsx'
import { type Assets, apiPage, problemPage } from './view.tsx'
import { API_PAGE_LANGUAGES } from './words.ts'

/** By their names: `openapi.json`, `page.ru.txt`, `problems/bad-query.en.txt`. What ends in `.html` the assets would redirect. */
export function apiFiles(version: string, assets: Assets): Map<string, string> {
	const pages = API_PAGE_LANGUAGES.flatMap((language) => [
		[`page.${language}.txt`, apiPage(language, assets)] as const,
		...PROBLEM_KINDS.map((kind) => [`problems/${kind}.${language}.txt`, problemPage(kind, language, assets)] as const),
	])
	return new Map([['openapi.json', JSON.stringify(openApiDocument(version))], ...pages])
}

export function apiPagePolicy({ style, script }: Assets): string {
	return pagePolicy(style, script)
}
