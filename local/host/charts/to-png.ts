/** Turns SVG into PNG with a font of its own: the picture must not depend on what fonts a computer has. */
import { createRequire } from 'node:module';
import { ServiceException } from '../exception.ts';

const require = createRequire(import.meta.url);

/** Metrics of Arial, which Google's charts use. */
const FONTS = ['400Regular/Arimo_400Regular.ttf', '700Bold/Arimo_700Bold.ttf'];

/** @throws ServiceException where the drawing library does not run on this kind of computer */
function loadResvg(): typeof import('@resvg/resvg-js').Resvg {
  try {
    return (require('@resvg/resvg-js') as typeof import('@resvg/resvg-js')).Resvg;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ServiceException(`Gambar grafik tidak dapat dibuat di komputer ini: ${reason}`);
  }
}

/** The same bytes for the same SVG. */
export function toPng(svg: string): Uint8Array {
  const Resvg = loadResvg();
  const fontFiles = FONTS.map((file) => require.resolve(`@expo-google-fonts/arimo/${file}`));
  const font = { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Arimo' };
  return new Resvg(svg, { font, background: '#ffffff' }).render().asPng();
}
