/**
 * Which browser the tests run in: the one asked for, this machine's, Debian's, or one from an npm package.
 *
 * A headless shell is Chromium without its windows. A whole Chromium opens a window, with pages of its own, for each test, and
 * takes twice the time: it is used where nothing else can be had.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'

export type Browser = {
	readonly path: string
	/** Whose it is, in words. */
	readonly source: string
	/** What a browser from npm needs of a Linux system, and brings. */
	readonly libraries?: string
}

const SHELLS = ['/usr/bin/chromium-headless-shell', '/usr/bin/chrome-headless-shell']
const WHOLE = [
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/snap/bin/chromium',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]
const DEBIANS = 'chromium-headless-shell'
const PACKAGE = 'src/setup/npm-browser'
const KEPT = resolve('.build/npm-browser')
const LINUX_X64 = process.platform === 'linux' && process.arch === 'x64'

/** What is there already. */
export function findBrowser(): Browser | null {
	return given() ?? shell() ?? kept() ?? whole()
}

/** What is there already, or what can be brought. */
export function provideBrowser(): Browser | null {
	return given() ?? shell() ?? debians() ?? kept() ?? fromNpm() ?? whole()
}

/** What somebody has to do where none can be had. */
export function browserCommand(): string {
	if (process.platform === 'darwin') return 'brew install --cask google-chrome'
	return process.platform === 'win32' ? 'winget install Google.Chrome' : `sudo apt-get install ${DEBIANS}`
}

function given(): Browser | null {
	const path = process.env.CHROMIUM_PATH
	if (!path) return null
	if (!existsSync(path)) throw new Error(`CHROMIUM_PATH is "${path}", and nothing is there.`)
	return { path, source: 'as CHROMIUM_PATH says' }
}

function shell(): Browser | null {
	const path = SHELLS.find(existsSync)
	return path ? { path, source: 'this machine’s headless shell' } : null
}

function whole(): Browser | null {
	const path = WHOLE.find(existsSync)
	return path ? { path, source: 'this machine’s, a whole browser: slower than a headless shell' } : null
}

/** For a machine without any: a system that has a browser is not added to. */
function debians(): Browser | null {
	if (whole() || kept() || process.getuid?.() !== 0 || !succeeds('apt-get', ['--version'])) return null
	console.log('Installing Debian’s headless Chromium …')
	const install = ['install', '-qq', '--yes', '--no-install-recommends', DEBIANS]
	const installed = succeeds('apt-get', ['update', '-qq']) && succeeds('apt-get', install)
	const installedShell = shell()
	return installed && installedShell ? { ...installedShell, source: 'Debian’s headless shell' } : null
}

function kept(): Browser | null {
	const path = `${KEPT}/chromium`
	const isOfTheLock = existsSync(path) && lockIn(KEPT) === lockIn(PACKAGE)
	return isOfTheLock ? { path, source: 'a headless shell from npm', libraries: `${KEPT}/al2023/lib` } : null
}

/** The lock beside the package names every byte. It unpacks itself into the folder for temporary files. */
function fromNpm(): Browser | null {
	if (!LINUX_X64) return null
	console.log('Fetching a headless Chromium from npm (70 MB) …')
	const making = `${KEPT}.${process.pid}`
	mkdirSync(making, { recursive: true })
	for (const file of ['package.json', 'package-lock.json']) cpSync(`${PACKAGE}/${file}`, `${making}/${file}`)
	const unpack = `await (await import('@sparticuz/chromium')).default.executablePath()`
	// The variable makes it unpack the libraries too, which it otherwise expects of the system.
	const env = { ...process.env, TMPDIR: making, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' }
	const made =
		succeeds('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: making }) &&
		succeeds(process.execPath, ['--input-type=module', '--eval', unpack], { cwd: making, env })
	rmSync(`${making}/node_modules`, { recursive: true, force: true })
	// Whole or not at all: whoever is stopped before this fetches it again.
	rmSync(made ? KEPT : making, { recursive: true, force: true })
	if (made) renameSync(making, KEPT)
	return kept()
}

function lockIn(folder: string): string {
	return readFileSync(`${folder}/package-lock.json`, 'utf8')
}

function succeeds(command: string, args: readonly string[], options: { cwd?: string; env?: NodeJS.ProcessEnv } = {}) {
	const env = { DEBIAN_FRONTEND: 'noninteractive', ...(options.env ?? process.env) }
	const { status, stdout, stderr } = spawnSync(command, args, { ...options, env, encoding: 'utf8' })
	if (status !== 0 && stderr) console.error(stdout + stderr)
	return status === 0
}
