import { installOnce } from './npm.mjs'
import { at, root } from './paths.mjs'
import { MissingPiece } from './say.mjs'

/**
 * Installs what package-lock.json names, when it is not what is there.
 * @param {string} node
 */
export const preparePackages = async (node) => {
  const why = 'installing packages (first start, or package-lock.json changed)'
  if (!(await installOnce(node, root, why, at('node_modules', 'electron-vite', 'package.json'))))
    throw new MissingPiece(
      'The packages could not be installed (the lines above say why).\n' +
        'Check the network, and that this folder can be written to, then run the same command again.'
    )
}
