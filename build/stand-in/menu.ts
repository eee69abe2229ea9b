import type * as Real from 'electron'
import { guard } from './events.ts'

/** A menu item that can be found and clicked by code; nothing draws it, and accelerators do nothing. */
export class MenuItem {
  readonly id: string
  readonly role: Real.MenuItemConstructorOptions['role']
  readonly type: Real.MenuItem['type']
  readonly submenu: Menu | undefined
  label: string
  enabled: boolean
  visible: boolean
  checked: boolean
  readonly click: () => void

  constructor(options: Real.MenuItemConstructorOptions) {
    const { id = '', role, type, submenu, label = '' } = options
    this.id = id
    this.role = role
    this.type = type ?? (submenu ? 'submenu' : 'normal')
    this.submenu = Array.isArray(submenu) ? Menu.buildFromTemplate(submenu) : undefined
    this.label = label
    this.enabled = options.enabled ?? true
    this.visible = options.visible ?? true
    this.checked = options.checked ?? false
    const onClick = options.click as ((item: MenuItem, window: undefined, event: object) => void) | undefined
    this.click = () => onClick?.(this, undefined, {})
  }
}

let applicationMenu: Menu | null = null

export class Menu {
  readonly items: MenuItem[] = []

  append(item: MenuItem): void {
    this.items.push(item)
  }
  getMenuItemById(id: string): MenuItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id)
      if (found) return found
    }
    return null
  }
  popup(): void {}

  static buildFromTemplate(template: (Real.MenuItemConstructorOptions | MenuItem)[]): Menu {
    const menu = new Menu()
    for (const entry of template) menu.append(entry instanceof MenuItem ? entry : new MenuItem(entry))
    return menu
  }
  static setApplicationMenu(menu: Menu | null): void {
    applicationMenu = menu
  }
  static getApplicationMenu(): Menu | null {
    return applicationMenu
  }
}

guard('Menu', Menu.prototype)
guard('Menu', Menu)
guard('MenuItem', MenuItem.prototype)
