/** The style of a fragment (server-side include). Each of its rules begins with a root, so the build keeps roots by their number. */
import { fragmentStyles } from '../../.build/assets.ts'
import { fragmentRoots } from '../../widgets/fragment-root.ts'

export function fragmentStyle(name: keyof typeof fragmentStyles): string {
	const roots = fragmentRoots(name)
	return fragmentStyles[name].replace(/§(\d)/g, (_, layer: string) => roots[Number(layer)] ?? '')
}
