/** A phone on a slow network, as Chromium's own tools mean it. */
import type { Page } from '@playwright/test'

/**
 * "Slow 4G": 150 ms there and back and 1.6 Mbit/s down, 0.75 up, as Lighthouse turns them into what is put upon each request
 * (its `mobileSlow4G`). Milliseconds, and bytes a second.
 */
const SLOW_4G = { offline: false, latency: 562.5, downloadThroughput: 180_000, uploadThroughput: 84_375 }

/** @param cpuSlowdown how many times slower than this machine the page's process runs */
export async function slowDown(page: Page, { cpuSlowdown = 1 } = {}): Promise<void> {
	const session = await page.context().newCDPSession(page)
	await session.send('Network.enable')
	await session.send('Network.emulateNetworkConditions', SLOW_4G)
	if (cpuSlowdown > 1) await session.send('Emulation.setCPUThrottlingRate', { rate: cpuSlowdown })
}
