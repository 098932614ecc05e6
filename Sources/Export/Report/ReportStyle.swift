/// The report's look: a sheet of paper on screen, A4 after NĐ 30/2020 in print.
///
/// Margins 20 mm above and below, 30 mm left, 15 mm right; Times New Roman 14; page numbers in the
/// middle of the upper margin, none on a first page, the annexes counted for themselves.
enum ReportStyle {
  static let sheet = page + paper + head + body + forms + screen

  private static let page = """
    @counter-style later { system: fixed; symbols: ""; suffix: ""; }
    @page { size: A4 portrait; margin: 20mm 15mm 20mm 30mm;
      @top-center { content: counter(page, later); font: 13pt "Times New Roman", "Liberation Serif", Tinos, serif; } }
    @page form { counter-increment: annex; @top-center { content: counter(annex, later); } }
    @page form-wide { size: A4 landscape; counter-increment: annex; @top-center { content: counter(annex, later); } }

    """

  private static let paper = """
    * { box-sizing: border-box; }
    html { color-scheme: light; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
    body { margin: 0; color: #000; background: #fff;
      font: 14pt/1.25 "Times New Roman", "Liberation Serif", Tinos, serif; }
    p, ul, dl, dd, h1, h2, h3, figure { margin: 0; padding: 0; }
    ul { list-style: none; }
    .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; white-space: nowrap;
      clip-path: inset(50%); user-select: none; }

    """

  private static let head = """
    .boxes { display: grid; grid-template-columns: 42fr 58fr; column-gap: 4mm; text-align: center; }
    .superior, .nation, .issuer { font-size: 12.5pt; line-height: 1.2; }
    .issuer, .nation, .motto { font-weight: bold; }
    .motto { font-size: 13.5pt; }
    .motto span { display: inline-block; border-bottom: 0.75pt solid #000; padding-bottom: 1pt; }
    .ruled::after { content: ""; display: block; width: 38%; margin: 4pt auto 0; border-bottom: 0.75pt solid #000; }
    .number, .date { margin-top: 8pt; font-size: 13pt; }
    .date { font-style: italic; }
    .stamp { display: inline-block; margin-top: 6pt; padding: 1pt 6pt; border: 1pt solid #000;
      font-size: 13pt; font-weight: bold; }
    h1 { margin: 20pt 0 14pt; text-align: center; font-size: 14pt; }
    h1 span { display: block; }
    h1 .subject { margin: 2pt auto 0; max-width: 130mm; text-wrap: balance; }
    .note { text-align: center; font-style: italic; font-size: 12pt; }
    .revision { margin: 8pt 0; padding: 4pt 8pt; border: 1pt solid #000; }
    .to { margin: 8pt 0 10pt; text-align: center; }
    .several { display: flex; justify-content: center; gap: 6pt; text-align: left; }
    .basis { font-style: italic; text-indent: 1.27cm; margin-top: 6pt; text-align: justify; }

    """

  private static let body = """
    h2 { margin-top: 9pt; padding-top: 4pt; font-size: 14pt; break-after: avoid; }
    h3 { margin-top: 5pt; padding-top: 4pt; font-size: 14pt; break-after: avoid; }
    section > p { margin-top: 6pt; text-align: justify; text-indent: 1.27cm; orphans: 2; widows: 2; }
    figure { margin: 10pt 0 4pt; break-inside: avoid; }
    figcaption { margin-bottom: 4pt; font-size: 12pt; font-style: italic; }
    .bars { font-size: 12pt; line-height: 1.25; border-top: 0.75pt solid #000; border-bottom: 0.75pt solid #000; padding: 3pt 0; }
    .bars li { display: grid; grid-template-columns: 38% 62%; align-items: center; padding: 1.5pt 0; break-inside: avoid; }
    .bars .name { padding-right: 8pt; }
    .bars .track { display: flex; align-items: center; gap: 5pt; }
    .bars svg { flex: none; fill: #1d4f63; }
    .bars .count { font-weight: bold; }
    .lines { break-inside: avoid; }
    .lines div { height: 20pt; border-bottom: 1pt dotted #000; }
    dl div { display: grid; margin-top: 3pt; break-inside: avoid; }
    .key { border-top: 0.75pt solid #000; border-bottom: 0.75pt solid #000; margin-top: 9pt; padding: 4pt 0; }
    .key dl { display: flex; flex-wrap: wrap; gap: 4pt 24pt; }
    .key div { display: flex; flex-direction: column-reverse; }
    .key dd { font-size: 20pt; font-weight: bold; line-height: 1.1; }
    .key dd.beside { font-size: 11pt; font-weight: normal; font-style: italic; }
    .under { margin-top: 3pt; font-style: italic; }
    .signs { margin-top: 6pt; }
    .signs dt { font-weight: bold; padding-left: 1.27cm; }
    .signs div { grid-template-columns: 24mm 1fr; }
    .particulars { margin-top: 8pt; break-inside: avoid; break-after: avoid; font-size: 12pt; line-height: 1.25; border-top: 0.75pt solid #000; padding-top: 3pt; }
    .particulars div { grid-template-columns: 48mm 1fr; margin-top: 2pt; }
    .signing { display: grid; grid-template-columns: 1fr 1fr; margin-top: 12pt; padding-top: 4pt; break-before: avoid; break-inside: avoid; }
    .copies p { font-size: 12pt; font-weight: bold; font-style: italic; }
    .copies li { font-size: 11pt; line-height: 1.2; }
    .signature { text-align: center; font-weight: bold; font-size: 13.5pt; }
    .signature .name { margin-top: 62pt; }

    """

  private static let forms = """
    .annex { page: form; break-before: page; padding-top: 4pt; font-size: 12pt; line-height: 1.25; }
    .annex.wide { page: form-wide; }
    .annex > p { text-indent: 0; }
    .annex > .annex-title { text-align: center; font-size: 14pt; font-weight: bold; }
    .annex-name { margin: 0; text-align: center; font-size: 14pt; }
    .annex > .annex-of { margin: 0 0 8pt; text-align: center; font-style: italic; font-size: 13pt; text-wrap: balance; }
    .form-head { display: grid; grid-template-columns: 1fr 1fr; column-gap: 8mm; font-size: 12pt; }
    .form-head .days { font-size: 11pt; font-style: italic; }
    .form-title { margin: 8pt 0 0; text-align: center; font-size: 14pt; }
    table { width: calc(100% - 1pt); margin-top: 8pt; border-collapse: collapse; font-size: 12pt; line-height: 1.2; }
    caption { padding-bottom: 4pt; text-align: left; font-style: italic; }
    caption .adds { display: block; font-weight: bold; }
    thead { display: table-header-group; }
    tr { break-inside: avoid; }
    tbody tr:nth-last-child(-n+3) { break-after: avoid; }
    th, td { padding: 2.5pt 4pt; border: 0.75pt solid #000; }
    thead th { text-align: center; vertical-align: middle; font-weight: bold; }
    tbody th { min-width: 34mm; text-align: left; font-weight: normal; }
    .short { white-space: nowrap; }
    .wide tbody th { min-width: 60mm; }
    .wide th, .wide td { padding-top: 0.8pt; padding-bottom: 0.8pt; }
    .wide .form-title { margin-top: 6pt; }
    .n { min-width: 11mm; }
    .wide table { margin-top: 3pt; font-size: 11pt; line-height: 1.1; }
    .wide .form-foot { margin-top: 6pt; min-height: 56pt; }
    .letters td { padding: 0.5pt; text-align: center; font-size: 10.5pt; font-style: italic; }
    .c { text-align: center; }
    .n { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
    .code { font-size: 11pt; }
    .level0, .level0 th { font-weight: bold; }
    .level2 th { padding-left: 14pt; }
    .level3 th { padding-left: 24pt; }
    .annex > .key { break-before: avoid; break-after: avoid; margin-top: 6pt; font-size: 11pt; }
    .form-foot { display: grid; grid-template-columns: repeat(3, 1fr); margin-top: 14pt; break-before: avoid; min-height: 76pt;
      text-align: center; font-weight: bold; break-inside: avoid; }

    """

  private static let screen = """
    @media screen {
      body { background: #e8e6e1; font-size: 17px; }
      main { padding: 24px 12px; }
      .paper { max-width: 210mm; margin: 0 auto 24px; padding: 20mm 15mm 20mm 30mm; background: #fff; box-shadow: 0 1px 4px #0005; }
      .paper.wide { max-width: 297mm; padding: 15mm; }
      .scroll { overflow-x: auto; }
      .scroll:focus-visible { outline: 3px solid #1d4f63; outline-offset: 2px; }
    }
    @media screen and (max-width: 720px) {
      main { padding: 0; }
      .paper, .paper.wide { margin-bottom: 12px; padding: 20px 16px; }
      .boxes, .signing, .form-head { grid-template-columns: 1fr; row-gap: 14px; }
      .several { display: block; }
      .bars li { grid-template-columns: 1fr; }
      .signs div { grid-template-columns: 12mm 1fr; }
      .signs dt { padding-left: 0; }
      .particulars div { grid-template-columns: 1fr; }
      section .paper p, section > p { text-align: left; }
      table { width: max-content; min-width: 100%; }
      tbody th { max-width: 55vw; }
    }
    """
}
