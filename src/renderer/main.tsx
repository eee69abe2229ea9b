import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import '@fontsource-variable/inter/opsz.css'
import './ui/tokens.css'
import './ui/base.css'
import { App } from './app/App.tsx'

const root = document.getElementById('app')
if (root === null) throw new Error('The page has no #app element.')
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>
)
