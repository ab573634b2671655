/** The style of a fragment (server-side include). Each of its rules begins with a root, so the build keeps roots by their number. */
import { fragmentRoots } from '../../widgets/fragment-root.ts'

/** @param built as the build keeps it */
export function fragmentStyle(name: string, built: string): string {
	const roots = fragmentRoots(name)
	return built.replace(/§(\d)/g, (_, layer: string) => roots[Number(layer)] ?? '')
}
