/** Polls who else has this dossier open, and whether somebody saved a newer version of it. */
import { pressOver } from './press.ts'
import { shortTimeout } from './request.ts'
import { word } from './say.ts'

const EVERY_MS = 5_000

type Presence = {
	readonly others: readonly { readonly name: string }[]
	readonly version: number
	readonly savedBy: string | null
}

async function ask(): Promise<void> {
	const place = document.querySelector<HTMLElement>('#presence')
	const url = place?.dataset['presence']
	if (!place || !url || document.hidden) return
	try {
		const response = await fetch(url, { method: 'POST', body: new URLSearchParams(), signal: shortTimeout() })
		if (!response.ok) return
		const presence = (await response.json()) as Presence
		await pressOver()
		tell(place, presence)
	} catch {
		// Without a connection nobody is seen; whoever sends a form is told.
	}
}

function tell(place: HTMLElement, { others, version, savedBy }: Presence): void {
	const here = others.length > 0 ? `${word('alsoHere')} ${others.map(({ name }) => name).join(', ')}.` : ''
	const isNewer = version > Number(place.dataset['version'])
	const news = isNewer ? word('newer').replace('{name}', savedBy ?? '–') : ''
	const text = [here, news].filter(Boolean).join(' ')
	if (place.dataset['told'] === text) return
	place.dataset['told'] = text
	place.textContent = text
	if (!isNewer) return
	const link = document.createElement('a')
	link.href = location.pathname
	link.textContent = word('showNewer')
	place.append(' ', link)
}

void ask()
setInterval(() => void ask(), EVERY_MS)
