/** Every kind of block as HTML. */
import { toBase64 } from '../base64.ts';
import type { Block, FigureBlock, Gambar, HeadingBlock, Kop, Penandatangan } from '../laporan/blocks.ts';
import type { NumberedReport, Target } from '../laporan/number-report.ts';
import { formHtml } from './form-html.ts';
import { escapeHtml, tag } from './markup.ts';
import { captionHtml, notesHtml, tableHtml } from './table-html.ts';
import { textHtml } from './text-html.ts';

type BlockOf<Type extends Block['type']> = Extract<Block, { type: Type }>;

function imageHtml({ bytes, type, alt }: Gambar, className: string, widthCm?: number): string {
  const source = `data:image/${type === 'jpg' ? 'jpeg' : 'png'};base64,${toBase64(bytes)}`;
  const width = widthCm === undefined ? '' : ` style="width:${widthCm}cm"`;
  return `<img class="${className}" src="${source}" alt="${escapeHtml(alt)}"${width}>`;
}

function kopHtml({ logo, pemerintahDaerah, perangkatDaerah, alamat }: Kop): string {
  const words = [
    tag('p', escapeHtml(pemerintahDaerah), { class: 'kop-pemerintah' }),
    tag('p', escapeHtml(perangkatDaerah), { class: 'kop-dinas' }),
    tag('p', escapeHtml(alamat), { class: 'kop-alamat' }),
  ].join('');
  return tag('div', (logo ? imageHtml(logo, 'lambang') : '') + tag('div', words), { class: 'kop' });
}

function coverHtml({ kop, title, subtitle, lines }: BlockOf<'cover'>): string {
  const words = [
    kop.logo ? imageHtml(kop.logo, 'lambang') : '',
    tag('p', escapeHtml(kop.pemerintahDaerah), { class: 'sampul-pemerintah' }),
    tag('p', escapeHtml(kop.perangkatDaerah), { class: 'sampul-dinas' }),
    tag('p', escapeHtml(title), { class: 'sampul-judul' }),
    tag('p', escapeHtml(subtitle), { class: 'sampul-periode' }),
    ...lines.map((line) => tag('p', escapeHtml(line), { class: 'sampul-baris' })),
  ].join('');
  return tag('div', words, { class: 'sampul' });
}

/** The page that shows it has the first level for its own title. */
function headingHtml({ level, text }: HeadingBlock, target: Target | undefined): string {
  const number = target?.number ?? '';
  const isChapter = level === 1 && number !== '';
  const words = isChapter ? `${escapeHtml(number)}<br>${escapeHtml(text)}` : escapeHtml(`${number} ${text}`.trim());
  return tag(`h${level + 1}`, words, { id: target?.bookmark });
}

function listHtml({ ordered, items }: BlockOf<'list'>): string {
  return tag(ordered ? 'ol' : 'ul', items.map((item) => tag('li', textHtml(item))).join(''));
}

function figureHtml({ image, caption, widthCm, note }: FigureBlock, target: Target | undefined): string {
  const words = tag('figcaption', captionHtml(caption, target)) + notesHtml(note);
  return tag('figure', imageHtml(image, 'gambar', widthCm) + words, { id: target?.bookmark });
}

function tocHtml(
  { of: wanted, title }: BlockOf<'toc'>,
  target: Target | undefined,
  targets: readonly Target[],
): string {
  const kind = { headings: 'heading', tables: 'table', figures: 'figure' }[wanted];
  const listed = targets.filter((one) => one.kind === kind && one !== target && one.level <= 2);
  const items = listed.map(({ number, title: name, bookmark, level }) =>
    tag('li', tag('a', escapeHtml(`${number} ${name}`.trim()), { href: `#${bookmark}` }), { class: `isi-${level}` }),
  );
  return tag('h2', escapeHtml(title), { id: target?.bookmark }) + tag('ul', items.join(''), { class: 'daftar-isi' });
}

function signatureHtml(tempatTanggal: string, { awalan, jabatan, nama, pangkat, nip }: Penandatangan): string {
  const title = /^a\.\s*n\./i.test(awalan) ? `${awalan}\n${jabatan},` : `${`${awalan} ${jabatan}`.trim()},`;
  const lines = [
    tag('p', escapeHtml(tempatTanggal)),
    tag('p', escapeHtml(title)),
    tag('p', escapeHtml(nama), { class: 'nama' }),
    ...(pangkat === '' ? [] : [tag('p', escapeHtml(pangkat))]),
    ...(nip === '' ? [] : [tag('p', escapeHtml(`NIP ${nip}`))]),
  ].join('');
  return tag('div', lines, { class: 'tanda-tangan' });
}

function detailsHtml({ items }: BlockOf<'details'>): string {
  const lines = items.map(({ label, text }) => tag('dt', escapeHtml(label)) + tag('dd', textHtml(text)));
  return tag('dl', lines.join(''), { class: 'rincian' });
}

function paragraphHtml({ text, align, indent }: BlockOf<'paragraph'>): string {
  const classes = [...(align ? [`rata-${align}`] : []), ...(indent ? ['menjorok'] : [])].join(' ');
  return tag('p', textHtml(text), { class: classes || undefined });
}

export function blockHtml(block: Block, { targets, targetOf }: NumberedReport): string {
  switch (block.type) {
    case 'kop':
      return kopHtml(block.kop);
    case 'cover':
      return coverHtml(block);
    case 'heading':
      return headingHtml(block, targetOf.get(block));
    case 'paragraph':
      return paragraphHtml(block);
    case 'list':
      return listHtml(block);
    case 'details':
      return detailsHtml(block);
    case 'table':
      return tableHtml(block, targetOf.get(block));
    case 'figure':
      return figureHtml(block, targetOf.get(block));
    case 'toc':
      return tocHtml(block, targetOf.get(block), targets);
    case 'form':
      return formHtml(block);
    case 'ruledSpace':
      return tag('div', tag('div', '', { class: 'garis' }).repeat(block.lines), { class: 'ruang-tulis' });
    case 'signature':
      return signatureHtml(block.tempatTanggal, block.penandatangan);
    case 'pageBreak':
      return '<hr class="halaman">';
  }
}
