/** Forms that the desk refuses, as their editors read the answer: the labels and names of their own form and file. */
import { beforeEach, describe, expect, it } from 'vitest'
import type { DeskLanguage } from '../../src/record/editor.ts'
import type { Answer } from '../support/answer.ts'
import { type Session, sitDown } from '../support/desk-session.ts'
import { openNewsroom, TOKEN } from '../support/newsroom.ts'
import { elements, parsedPage, textOf } from '../support/parsed-page.ts'

let newsroom: Awaited<ReturnType<typeof openNewsroom>>
let desk: Session
beforeEach(async () => {
	newsroom = await openNewsroom({ now: () => new Date('2025-11-23T09:00:00Z') })
	desk = await sitDown(newsroom, TOKEN)
})

const inRussian = () => desk.send('/desk/language', { language: 'ru' })

/** Everything that a page says is wrong, once. */
async function faultsOn(answer: Response): Promise<string[]> {
	const marked = elements(parsedPage(await answer.text()), (node) =>
		(node.attrs.find(({ name }) => name === 'class')?.value ?? '').split(' ').includes('fault'),
	)
	return marked.map((node) => textOf(node).replaceAll('\u00a0', ' ').trim())
}
