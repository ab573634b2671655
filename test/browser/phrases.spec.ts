/** A number in an article's sentence: the script gives links with its own address the words of today, and touches nothing else. */
import { expect } from '@playwright/test'
import { shiftsOf, test } from '../support/embed-test.ts'

test('links with the script’s own address say today’s number, and nothing moves', async ({ page, host, origin }) => {
	const card = `${origin}/w/putin-trump/count-card`
	const link = (query: string, words: string, more = '') =>
		`<a class="sidelines-phrase" href="${card}?${query}"${more}>${words}</a>`
	const script = (query: string) => `<script async src="${card}/phrase.js?${query}"></script>`
	const body = `<p>Они поговорили уже после ${link('lang=ru&amp;case=genitive', '23 телефонных звонков')}${script('lang=ru&amp;case=genitive')}
		и ${link('lang=ru&amp;case=dative', '23 телефонным звонкам')} обязаны <a href="${card}?lang=ru&amp;case=genitive">чужой ссылке</a>.</p>
		${`<p>${link('lang=en', '23 phone calls')}${script('lang=en')}</p>`.repeat(50)}
		<p>${link('lang=en&amp;of=1999', 'as many as then')}${script('lang=en&amp;of=1999')}</p>`
	// A policy of the host’s own, which lets in our scripts alone.
	const headers = { 'Content-Security-Policy': `default-src 'none'; script-src ${new URL(card).origin}` }
	await page.goto(host.publish({ body, headers }))
	const links = page.locator('a.sidelines-phrase')
	await expect(links.nth(0)).toHaveText('24 телефонных звонков')
	await expect(links.nth(0)).toHaveAttribute('title', /Кремль.+15\sавгуста\s2025/)
	await expect(links.nth(1)).toHaveText('23 телефонным звонкам')
	await expect(page.getByText('чужой ссылке')).toBeVisible()
	for (const at of [2, 25, 51]) await expect(links.nth(at)).toHaveText('24 phone calls')
	await expect(links.nth(52)).toHaveText('as many as then')
	expect(await shiftsOf(page)).toEqual([])
})
