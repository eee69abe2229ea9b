import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

const faultsOf = async (page: Page, screen: string): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  return violations.map(
    ({ id, nodes }) => `${screen}: ${id}: ${nodes.map(({ target }) => target.join(' ')).join('; ')}`
  )
}

/** What axe finds on the page as it stands, in the dark and in the light. */
export const faultsInBothThemes = async (page: Page, screen: string): Promise<string[]> => {
  const faults: string[] = []
  for (const theme of ['dark', 'light']) {
    await page.evaluate((name) => document.documentElement.setAttribute('data-theme', name), theme)
    faults.push(...(await faultsOf(page, `${screen} (${theme})`)))
  }
  return faults
}
