/** What a page was once told to load by its hash is still there, byte for byte. */
import { expect, test } from 'vitest'
import { loaderScript } from '../../.build/assets.ts'
import { versionOf, versionsKept } from '../../src/setup/loader-versions.ts'

/** Every version that was ever deployed. A line is added with each; none is ever taken away. */
const PUBLISHED = [
	'db3e7dc5273b3878',
	'8d2f533e90cab688',
	'5113db8657c61f42',
	'08b2e9b661bfb3c4',
	'7879cc2e269d3ddf',
	'aeb049183c2cb5fb',
	'c0924afc498f7deb',
	'e22b48f243268ad0',
]

const kept = versionsKept()

test('every version that was published is kept, and each is what its name says', () => {
	expect(kept.map(([name]) => name)).toEqual([...PUBLISHED].sort())
	for (const [name, bytes] of kept) expect(versionOf(bytes).name).toBe(name)
})

test('the loader as it is now is kept: `npm run keep-loader` does it', () => {
	expect(PUBLISHED).toContain(versionOf(loaderScript).name)
})
