/** What other sites read of a page, to show it as a card. */
import { expect, it } from 'vitest'
import { SocialCard } from '../../widgets/social-card.tsx'

it('names the picture, its size and what it says, each escaped', () => {
	const card = (<SocialCard image="https://a.test/w/x/y/image.png?lang=ru&metric=meetings" alt={'"><x>'} />).toString()
	const tags = [...card.matchAll(/<meta (?:property|name)="([^"]+)" content="([^"]*)"\/>/g)].map(([, ...tag]) => tag)
	expect(Object.fromEntries(tags)).toEqual({
		'og:image': 'https://a.test/w/x/y/image.png?lang=ru&amp;metric=meetings',
		'og:image:type': 'image/png',
		'og:image:width': '1200',
		'og:image:height': '630',
		'og:image:alt': '&quot;&gt;&lt;x&gt;',
		'twitter:card': 'summary_large_image',
	})
})
