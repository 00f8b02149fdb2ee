/// How pages for telephones look: the red and gold of the posters, by day and by night.
///
/// Every pair of colours has WCAG's 4.5:1 or more. Lines are 1.4 of the letters high, so that the marks of capitals stay
/// clear of the line above.
enum SiteStyle {
  /// The style sheet.
  static let css = """
    :root{--ground:#fdfbf6;--ink:#1a1a1a;--grey:#525252;--tile:#fff;--line:#cfcfcf;--band:#9e1b16;--gold:#ebc65a;--accent:#9e1b16}
    @media(prefers-color-scheme:dark){:root{--ground:#161412;--ink:#f2efe9;--grey:#b9b3a8;--tile:#24211d;--line:#4a453d;--band:#7d1411;--accent:#ebc65a}}
    *{box-sizing:border-box}
    body{margin:0;background:var(--ground);color:var(--ink);font:1.0625rem/1.4 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;overflow-wrap:anywhere}
    header{display:flex;gap:.875rem;align-items:center;padding:1rem max(1rem,calc(50vw - 20rem));background:var(--band);border-bottom:.25rem solid var(--gold);color:#fff}
    header svg{flex:none;fill:var(--gold)}
    .owner{margin:0;color:var(--gold);font-size:.9375rem;font-weight:600}
    h1{margin:.125rem 0 0;font-size:1.375rem;line-height:1.35;text-wrap:balance}
    main,footer{max-width:42rem;margin:0 auto;padding:0 1rem}
    h2{margin:1rem 0 .75rem;font-size:1.125rem}
    ol{list-style:none;margin:0;padding:0;display:grid;gap:.625rem}
    a{color:inherit;text-decoration:none}
    li a,.tile{display:flex;gap:.875rem;align-items:center;min-height:4rem;padding:.75rem .875rem;background:var(--tile);border:1px solid var(--line);border-radius:.625rem}
    a:focus-visible{outline:.1875rem solid var(--accent);outline-offset:.125rem}
    li a:active{border-color:var(--accent)}
    .agenda{list-style:decimal;padding-left:1.5rem;gap:.25rem}
    .agenda ::marker{color:var(--accent);font-weight:700}
    dl{margin:1rem 0 0;display:grid;gap:.5rem}
    dt{color:var(--grey);font-size:.9375rem}
    dd{margin:0;font-weight:600}
    .number{flex:none;min-width:1.75rem;color:var(--accent);font-size:1.5rem;font-weight:800;text-align:center;font-variant-numeric:tabular-nums}
    .words{display:grid;gap:.125rem}
    .caption{font-weight:600;text-wrap:balance}
    .note{color:var(--grey);font-size:.9375rem;text-wrap:balance}
    footer{padding-top:1rem;padding-bottom:2rem;color:var(--grey)}
    footer p{margin:.25rem 0}
    footer a{display:inline-block;padding:.875rem 0;color:var(--ink);text-decoration:underline}
    """
}
