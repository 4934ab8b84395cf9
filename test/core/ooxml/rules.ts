/**
 * What WordprocessingML (ECMA-376 part 1) asks of the elements that we write: which children, in which order, which attributes. Word
 * repairs or refuses files that break these rules; LibreOffice and mammoth read them without a word, and docx does not check.
 */

/** Children in the order of the schema; those of a group in brackets stand in any order and number. */
const words = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');

const BLOCKS = 'w:p w:tbl w:sdt';
const RUNS = 'w:r w:hyperlink w:bookmarkStart w:bookmarkEnd w:proofErr';
const BORDER_SIDES = 'w:top w:left w:start w:bottom w:right w:end w:insideH w:insideV w:tl2br w:tr2bl';

/** A sequence: each at most once, in this order. */
export const SEQUENCE: Record<string, string[]> = {
  'w:pPr': words(
    'w:pStyle w:keepNext w:keepLines w:pageBreakBefore w:framePr w:widowControl w:numPr w:suppressLineNumbers w:pBdr w:shd w:tabs w:suppressAutoHyphens w:kinsoku w:wordWrap w:overflowPunct w:topLinePunct w:autoSpaceDE w:autoSpaceDN w:bidi w:adjustRightInd w:snapToGrid w:spacing w:ind w:contextualSpacing w:mirrorIndents w:suppressOverlap w:jc w:textDirection w:textAlignment w:textboxTightWrap w:outlineLvl w:divId w:cnfStyle w:rPr w:sectPr w:pPrChange',
  ),
  'w:rPr': words(
    'w:rStyle w:rFonts w:b w:bCs w:i w:iCs w:caps w:smallCaps w:strike w:dstrike w:outline w:shadow w:emboss w:imprint w:noProof w:snapToGrid w:vanish w:webHidden w:color w:spacing w:w w:kern w:position w:sz w:szCs w:highlight w:u w:effect w:bdr w:shd w:fitText w:vertAlign w:rtl w:cs w:em w:lang w:eastAsianLayout w:specVanish w:oMath',
  ),
  'w:pBdr': words('w:top w:left w:bottom w:right w:between w:bar'),
  'w:numPr': words('w:ilvl w:numId'),
  'w:tblPr': words(
    'w:tblStyle w:tblpPr w:tblOverlap w:bidiVisual w:tblStyleRowBandSize w:tblStyleColBandSize w:tblW w:jc w:tblCellSpacing w:tblInd w:tblBorders w:shd w:tblLayout w:tblCellMar w:tblLook w:tblCaption w:tblDescription',
  ),
  'w:tblBorders': words(BORDER_SIDES),
  'w:tcBorders': words(BORDER_SIDES),
  'w:tblCellMar': words('w:top w:left w:start w:bottom w:right w:end'),
  'w:tcMar': words('w:top w:left w:start w:bottom w:right w:end'),
  'w:tcPr': words(
    'w:cnfStyle w:tcW w:gridSpan w:hMerge w:vMerge w:tcBorders w:shd w:noWrap w:tcMar w:textDirection w:tcFitText w:vAlign w:hideMark',
  ),
  'w:pgNumType': [],
  'w:drawing': words('wp:inline'),
  'wp:inline': words('wp:extent wp:effectExtent wp:docPr wp:cNvGraphicFramePr a:graphic'),
  'w:lvl': words(
    'w:start w:numFmt w:lvlRestart w:pStyle w:isLgl w:suff w:lvlText w:lvlPicBulletId w:legacy w:lvlJc w:pPr w:rPr',
  ),
  'w:style': words(
    'w:name w:aliases w:basedOn w:next w:link w:autoRedefine w:hidden w:uiPriority w:semiHidden w:unhideWhenUsed w:qFormat w:locked w:personal w:personalCompose w:personalReply w:rsid w:pPr w:rPr w:tblPr w:trPr w:tcPr w:tblStylePr',
  ),
};

/** A few at the head or foot in order, between them any number of the others. */
export const FRAME: Record<string, { first: string[]; any: string[]; last?: string[]; needs?: string[] }> = {
  'w:document': { first: ['w:background'], any: ['w:body'], needs: ['w:body'] },
  'w:body': { first: [], any: words(BLOCKS), last: ['w:sectPr'], needs: ['w:sectPr'] },
  'w:hdr': { first: [], any: words(BLOCKS), needs: ['w:p'] },
  'w:ftr': { first: [], any: words(BLOCKS), needs: ['w:p'] },
  'w:p': { first: ['w:pPr'], any: words(RUNS) },
  'w:r': { first: ['w:rPr'], any: words('w:t w:br w:tab w:fldChar w:instrText w:drawing w:lastRenderedPageBreak') },
  'w:hyperlink': { first: [], any: words(RUNS) },
  'w:tbl': { first: words('w:tblPr w:tblGrid'), any: ['w:tr'], needs: words('w:tblPr w:tblGrid w:tr') },
  'w:tblGrid': { first: [], any: ['w:gridCol'] },
  'w:tr': { first: words('w:tblPrEx w:trPr'), any: ['w:tc'], needs: ['w:tc'] },
  'w:trPr': { first: [], any: words('w:cantSplit w:tblHeader w:trHeight w:jc w:hidden') },
  'w:tc': { first: ['w:tcPr'], any: words(BLOCKS), needs: ['w:p'] },
  'w:tabs': { first: [], any: ['w:tab'], needs: ['w:tab'] },
  'w:sectPr': {
    first: [],
    any: words('w:headerReference w:footerReference'),
    last: words(
      'w:footnotePr w:endnotePr w:type w:pgSz w:pgMar w:paperSrc w:pgBorders w:lnNumType w:pgNumType w:cols w:formProt w:vAlign w:noEndnote w:titlePg w:textDirection w:bidi w:rtlGutter w:docGrid',
    ),
    needs: words('w:pgSz w:pgMar'),
  },
};

/** Attributes without which an element means nothing. */
export const REQUIRED: Record<string, string[]> = {
  'w:pStyle': ['w:val'],
  'w:jc': ['w:val'],
  'w:tblW': ['w:w', 'w:type'],
  'w:tcW': ['w:w', 'w:type'],
  'w:gridCol': ['w:w'],
  'w:gridSpan': ['w:val'],
  'w:shd': ['w:val'],
  'w:tab': [],
  'w:bookmarkStart': ['w:id', 'w:name'],
  'w:bookmarkEnd': ['w:id'],
  'w:fldChar': ['w:fldCharType'],
  'w:numId': ['w:val'],
  'w:ilvl': ['w:val'],
  'w:pgSz': ['w:w', 'w:h'],
  'w:pgMar': words('w:top w:right w:bottom w:left w:header w:footer w:gutter'),
  'w:headerReference': ['w:type', 'r:id'],
  'w:footerReference': ['w:type', 'r:id'],
  'w:trHeight': ['w:val'],
  'w:sz': ['w:val'],
  'w:color': ['w:val'],
  'wp:extent': ['cx', 'cy'],
  'wp:docPr': ['id', 'name', 'descr'],
  'a:blip': ['r:embed'],
};

/** Values that the schema lists. */
export const VALUES: Record<string, [string, string[]]> = {
  'w:fldChar': ['w:fldCharType', ['begin', 'separate', 'end']],
  'w:jc': ['w:val', ['left', 'center', 'right', 'both', 'start', 'end']],
  'w:vMerge': ['w:val', ['restart', 'continue']],
  'w:vAlign': ['w:val', ['top', 'center', 'bottom']],
  'w:pgNumType': ['w:fmt', ['decimal', 'lowerRoman']],
};
