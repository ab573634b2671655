/** What the Worker is made of and by: an SBOM (CycloneDX, by npm), and the licences of what is in it, beside the build. */
import { execFileSync } from 'node:child_process'
import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

type Component = {
	readonly name: string
	readonly version: string
	/** By npm's own measure: "optional" is what only the tools need. */
	readonly scope?: string
	readonly licenses?: readonly { readonly license?: { readonly id?: string }; readonly expression?: string }[]
}

export function writeSbom(folder: string): void {
	const json = execFileSync('npm', ['sbom', '--sbom-format=cyclonedx', '--package-lock-only'], {
		encoding: 'utf8',
	})
	writeFileSync(join(folder, 'sbom.cdx.json'), json)
	const { components }: { components: Component[] } = JSON.parse(json)
	writeFileSync(
		join(folder, 'licences.txt'),
		components
			.filter(({ scope }) => scope === 'required')
			.map(licenceOf)
			.join('\n'),
	)
}

function licenceOf({ name, version, licenses = [] }: Component): string {
	const names = licenses.map(({ license, expression }) => expression ?? license?.id)
	const texts = globSync(`node_modules/${name}/{LICEN[SC]E,OFL,COPYING}*`).map((path) => readFileSync(path, 'utf8'))
	return `${name} ${version}: ${names.join(', ')}\n\n${texts.join('\n')}`
}
