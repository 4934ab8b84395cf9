/** The running text of a .docx paragraph by paragraph, each with the heading it stands under. Tables, lists of contents and what runs at the edges of a page are left out. */
import { scanXml, type Tag, type XmlVisitor } from '../xlsx/scan-xml.ts';
import { unpackZip } from '../xlsx/zip.ts';

export interface Paragraf {
  /** Nearest heading above, `''` before the first one. */
  judul: string;
  /** White space folded, a manual line break is a space. */
  teks: string;
}

const BODY = 'word/document.xml';

/** Ours are called Heading1 …; Word in other languages and Google write Judul1, Heading1 or heading 1. */
const HEADING = /^(?:heading|judul|title|subtitle)\s*\d?$/i;
/** Lists of contents and captions: they follow from the rest. */
const DERIVED = /^(?:toc|daftarisi|tableoffigures|caption)/i;

class NaskahReader implements XmlVisitor {
  readonly paragraphs: Paragraf[] = [];
  private judul = '';
  private style = '';
  private text_ = '';
  private isText = false;
  private tables = 0;

  open(tag: Tag): void {
    if (tag.name === 'tbl') this.tables += 1;
    else if (tag.name === 'p') this.begin();
    else if (tag.name === 'pStyle') this.style = tag.attribute('val') ?? '';
    else if (tag.name === 't') this.isText = true;
    else if (tag.name === 'tab' || tag.name === 'br') this.text_ += ' ';
  }

  text(text: string): void {
    if (this.isText) this.text_ += text;
  }

  close(name: string): void {
    if (name === 'tbl') this.tables -= 1;
    else if (name === 't') this.isText = false;
    else if (name === 'p') this.end();
  }

  private begin(): void {
    this.style = '';
    this.text_ = '';
  }

  private end(): void {
    const teks = this.text_.normalize('NFKC').replace(/\s+/g, ' ').trim();
    if (teks === '' || this.tables > 0 || DERIVED.test(this.style)) return;
    if (HEADING.test(this.style)) this.judul = teks;
    else this.paragraphs.push({ judul: this.judul, teks });
  }
}

/** @throws XlsxError when the bytes are no zip, or what lies in it is damaged */
export function readNaskah(docx: Uint8Array): Paragraf[] {
  const reader = new NaskahReader();
  scanXml(unpackZip(docx, (path) => path === BODY).get(BODY) ?? '', reader);
  return reader.paragraphs;
}
