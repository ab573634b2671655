/** The commands in a folder with nothing installed, where each tool notes its call and does nothing. */
import { spawnSync } from 'node:child_process'
import {
	chmodSync,
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	realpathSync,
	rmSync,
	writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export const TOML = `
[vars]
PUBLIC_ORIGIN = "https://paper.example"
[[d1_databases]]
database_name = "sidelines"
`

export const INSTALLATIONS = {
	production: { origin: 'https://paper.example', backups: 'paper-backups' },
	staging: { origin: 'https://staging.paper.example' },
}

export type Commands = ReturnType<typeof copyCommands>

export function copyCommands() {
	const folder = mkdtempSync(join(tmpdir(), 'sidelines-commands-'))
	const bin = join(folder, 'bin')
	const calls = join(folder, 'calls')
	mkdirSync(bin)
	for (const part of ['src/setup', 'test']) cpSync(part, join(folder, part), { recursive: true })
	for (const file of ['package.json', 'package-lock.json']) cpSync(file, join(folder, file))

	/** @param answer what it does then, in the shell's words */
	function makeTool(tool: string, answer = ''): void {
		writeFileSync(join(bin, tool), `#!/bin/sh\necho ${tool} "$@" >> ${calls}\n${answer}\n`)
		chmodSync(join(bin, tool), 0o755)
	}

	function reset(): void {
		for (const tool of ['npm', 'biome', 'tsc', 'vitest', 'playwright', 'apt-get', 'node']) makeTool(tool)
		makeTool('wrangler', `echo '[]'`)
		rmSync(calls, { force: true })
		writeFileSync(join(folder, 'wrangler.toml'), TOML)
		rmSync(join(folder, 'newsroom.json'), { force: true })
	}

	function command(file: string, args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
		const env = { PATH: `${bin}:/usr/bin:/bin`, ...environment }
		const { status, stdout, stderr } = spawnSync(process.execPath, [`src/setup/${file}`, ...args], {
			cwd: folder,
			env,
			encoding: 'utf8',
		})
		return { status, stdout, stderr, called: callsNoted() }
	}

	function callsNoted(): string[] {
		return existsSync(calls) ? readFileSync(calls, 'utf8').trim().split('\n') : []
	}

	/** By the machine's own npm, as somebody types it: `npm run deploy --staging`. */
	function underNpm(flags: readonly string[]) {
		makeTool('node', `exec ${process.execPath} "$@"`)
		const npm = spawnSync('sh', ['-c', 'command -v npm'], { encoding: 'utf8' }).stdout.trim()
		const { status } = spawnSync(process.execPath, [realpathSync(npm), 'run', 'deploy', ...flags], {
			cwd: folder,
			env: { PATH: `${bin}:/usr/bin:/bin`, HOME: folder },
			encoding: 'utf8',
		})
		return { status, called: callsNoted() }
	}

	return {
		folder,
		reset,
		makeTool,
		command,
		underNpm,
		/** What stands in newsroom.json. */
		installations: (entries: object) => writeFileSync(join(folder, 'newsroom.json'), JSON.stringify(entries)),
		remove: () => rmSync(folder, { recursive: true }),
	}
}
