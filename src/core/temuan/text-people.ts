/** Sentences of the group people: what is wrong, then how to fix it. */

type Sentences = [pesan: string, perbaikan: string];

export const PEOPLE_TEXT = {
  /** `alasan` is a whole sentence of the check of a NIP; `pasti` is false for what is only unusual. */
  /** `angka`: the cell holds a number instead of a text. */
  NIP_INVALID: (d: { nama: string; alasan: string; pasti: boolean; angka?: boolean }): Sentences => [
    d.nama === '' ? d.alasan : `NIP ${d.nama}: ${d.alasan}`,
    d.pasti
      ? `${d.angka ? 'Ubah format sel menjadi teks biasa, lalu ketik' : 'Ketik'} ulang NIP sesuai SK pengangkatan, 18 angka.`
      : 'Biarkan bila benar.',
  ],

  EMAIL_INVALID: (d: { email: string; sebab: string; usulan: string }): Sentences => [
    `Alamat email "${d.email}" ${d.sebab}.`,
    d.usulan === ''
      ? 'Ketik ulang alamatnya, misalnya nama@example.go.id; surat ke alamat ini tidak akan sampai.'
      : `Mungkin maksudnya ${d.usulan}; surat ke alamat ini tidak akan sampai.`,
  ],

  /** `banyak` rows of the tab have the name; the first is marked. */
  UNIT_UNKNOWN: (d: { kolom: string; unit: string; banyak: number; mirip: string }): Sentences => [
    `${d.kolom} "${d.unit}" tidak ada di tab Unit Kerja${d.banyak > 1 ? ` (${d.banyak} baris memakainya)` : ''}.`,
    d.mirip === ''
      ? 'Samakan dengan nama di tab Unit Kerja, atau tambahkan unit itu di sana.'
      : `Samakan dengan nama di tab Unit Kerja; mungkin maksudnya ${d.mirip}.`,
  ],

  /** `langkah`: steps of the SOP that the role carries out, `''` when none. */
  PEJABAT_MISSING: (d: {
    peran: string;
    langkah: string;
    sebab: 'tidak-ada' | 'tanpa-nama' | 'berakhir';
  }): Sentences => {
    const untuk = d.langkah === '' ? '' : ` (pelaksana langkah ${d.langkah} dalam SOP)`;
    const apa = {
      'tidak-ada': `Belum ada pejabat untuk peran ${d.peran}${untuk}.`,
      'tanpa-nama': `Peran ${d.peran}${untuk} belum bernama.`,
      berakhir: `Masa jabatan pejabat untuk peran ${d.peran}${untuk} tidak mencakup hari ini.`,
    };
    return [
      apa[d.sebab],
      d.sebab === 'berakhir'
        ? 'Perbaiki Berlaku Mulai atau Berlaku Sampai, atau tambahkan penggantinya (Plt. atau Plh.) di tab Pejabat.'
        : 'Isi Nama, NIP, dan Email pejabatnya di tab Pejabat.',
    ];
  },
};
