/** The button that checks a dossier's proof in the reader's browser. Without it the page says where the proof is. */
import type { Head } from '../proof/check-chain.ts'
import { checkDossier } from '../proof/check-dossier.ts'
import { webCrypto } from '../proof/tools.ts'

const button = document.querySelector<HTMLButtonElement>('#check-proof')
// WebCrypto is there on secure pages alone.
if (button && globalThis.crypto?.subtle) {
	button.hidden = false
	button.addEventListener('click', () => check(button))
}

async function check(pressed: HTMLButtonElement): Promise<void> {
	const { api = '', dossier = '' } = pressed.dataset
	const say = (which: string, facts: Readonly<Record<string, unknown>> = {}) =>
		(pressed.dataset[which] ?? '').replace(/\{(\w+)\}/g, (_, name: string) => String(facts[name]))
	const tell = (text: string) => {
		const told = document.querySelector('#proof-checked')
		if (told) told.textContent = text
	}
	pressed.disabled = true
	tell(say('checking'))
	try {
		const kept = keptHead(dossier)
		const { findings, head, rows, isSigned } = await checkDossier(ask, api, dossier, kept, webCrypto)
		const isHeld = findings.length === 0 && head !== null
		if (isHeld) keepHead(dossier, head)
		const facts = { findings: findings.length, rows, version: head?.version }
		tell([say(isHeld ? 'holds' : 'fails', facts), ...(isHeld && !isSigned ? [say('unsigned')] : [])].join(' '))
	} catch {
		tell(say('cannot'))
	}
	pressed.disabled = false
}

async function ask<Answer>(address: string): Promise<Answer> {
	const answer = await fetch(address)
	if (!answer.ok) throw new Error(String(answer.status))
	return answer.json()
}

/** What this browser saw last. It may keep nothing, or say so with an exception. */
function keptHead(dossier: string): Head | null {
	try {
		return JSON.parse(localStorage.getItem(`proof ${dossier}`) ?? 'null')
	} catch {
		return null
	}
}

function keepHead(dossier: string, head: Head): void {
	try {
		localStorage.setItem(`proof ${dossier}`, JSON.stringify(head))
	} catch {
		// The next check begins anew.
	}
}
