/** A kind of problem by its name, as a link to its page. */
import type { ProblemKind } from '../openapi/problems.ts'
import type { ProblemWords } from './problem-words.ts'
import { PROBLEMS_IN_ENGLISH } from './problems-in-english.ts'
import { PROBLEMS_IN_RUSSIAN } from './problems-in-russian.ts'
import type { ApiPageLanguage } from './words.ts'

export function problemWords(kind: ProblemKind, language: ApiPageLanguage): ProblemWords {
	return (language === 'ru' ? PROBLEMS_IN_RUSSIAN : PROBLEMS_IN_ENGLISH)[kind]
}

export function ProblemLink({ kind, language }: { readonly kind: ProblemKind; readonly language: ApiPageLanguage }) {
	return <a href={`/api/problems/${kind}?lang=${language}`}>{problemWords(kind, language).name}</a>
}
