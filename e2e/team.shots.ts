import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from './fixtures.ts'
import { onRehearse } from './screens.ts'
import { writeTeamReports } from './team-reports.ts'

const folder = fileURLToPath(new URL('../resources/screenshots', import.meta.url))

test('the README’s picture of a team, taken from the running program', async ({ launch, newFolder }) => {
  mkdirSync(folder, { recursive: true })
  const { app, page } = await launch()
  await page.setViewportSize({ width: 1280, height: 800 })
  await onRehearse(page)
  await page.evaluate(() => window.ringback?.invoke('settings:write', { theme: 'dark' }))
  await page.reload()
  await onRehearse(page)
  await app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths })
  }, writeTeamReports(newFolder()))
  await page.keyboard.press('Control+k')
  await page.keyboard.type('reports of your reps')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Open reports' }).click()
  await page.getByRole('button', { name: 'Show the team' }).click()
  const headline = page.getByText(/ reps practised from /)
  await expect(headline).toBeVisible()
  await page.keyboard.press('2')
  await expect(page.getByRole('radio', { name: '3 months' })).toBeChecked()
  await expect(headline).toContainText('All 6 reps')
  await page.screenshot({ path: `${folder}/team.png` })
})
