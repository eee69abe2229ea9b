const names: Record<string, string> = {
  $mod: 'Ctrl',
  Escape: 'Esc',
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Delete: 'Del'
}

const isMac = typeof navigator !== 'undefined' && /Mac/.test(navigator.platform)

/** What is printed on the key caps of a binding: `$mod+k` gives `['Ctrl', 'K']`; optional modifiers are left out. */
export const keyNames = (binding: string): string[] =>
  binding
    .split(/(?<=\w|\])\+/)
    .filter((part) => !part.startsWith('['))
    .map((part) => {
      if (part === '$mod' && isMac) return '⌘'
      return names[part] ?? (part.length === 1 ? part.toUpperCase() : part)
    })

/** WCAG 2.1.4: keys that print a character can be switched off. */
export const printsCharacter = (binding: string): boolean =>
  !binding.includes('$mod') && /(^|\+)\S$/.test(binding)
