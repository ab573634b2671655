/** How long does `npm start` take on a fresh clone until it answers? */
import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'

const PORT = '8798'
const GIVE_UP_MS = 600_000

export async function secondsToFirstAnswer(): Promise<number> {
	const clone = mkdtempSync(join(tmpdir(), 'sidelines-fresh-'))
	execFileSync('git', ['clone', '--quiet', process.cwd(), clone])
	const begun = performance.now()
	const npm = spawn('npm', ['start'], {
		cwd: clone,
		env: { ...process.env, PORT },
		stdio: ['ignore', 'ignore', 'inherit'],
	})
	try {
		while (!(await answers())) {
			if (npm.exitCode !== null || performance.now() - begun > GIVE_UP_MS)
				throw new Error('npm start did not get there')
			await setTimeout(100)
		}
		return (performance.now() - begun) / 1000
	} finally {
		npm.kill('SIGTERM')
		await setTimeout(1_000)
		rmSync(clone, { recursive: true, force: true })
	}
}

async function answers(): Promise<boolean> {
	return fetch(`http://localhost:${PORT}/healthz`).then(
		(answer) => answer.ok,
		() => false,
	)
}
