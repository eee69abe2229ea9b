import { app, Menu, type MenuItemConstructorOptions } from 'electron'

/** The keys that systems expect of a menu; only macOS shows it, elsewhere Alt does. */
export const setMenu = (): void => {
  const isMac = process.platform === 'darwin'
  const zoom: MenuItemConstructorOptions[] = [{ role: 'resetZoom' }, { role: 'zoomIn' }, { role: 'zoomOut' }]
  const tools: MenuItemConstructorOptions[] = app.isPackaged ? [] : [{ role: 'toggleDevTools' }]
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(isMac ? [{ role: 'appMenu' } as const] : []),
      { role: 'editMenu' },
      { label: 'View', submenu: [...zoom, { role: 'togglefullscreen' }, ...tools] },
      { role: 'windowMenu' }
    ])
  )
}
