#!/usr/bin/env python3
"""Makes the posters with WeasyPrint: HTML with every cell at its place, segno's symbols as SVG; fonts are looked up once."""

import html

import weasyprint
from weasyprint.text.fonts import FontConfiguration

import work

STYLE = f"""
@page {{ size: {work.WIDTH}pt {work.HEIGHT}pt; margin: 0 }}
body {{ margin: 0; font: {work.CAPTION_SIZE}pt/{work.CAPTION_LEADING}pt "Noto Sans"; text-align: center }}
div {{ position: absolute }}
.head {{ left: 0; top: 0; width: 100%; height: {work.HEAD}pt; background: rgb{work.RED} }}
.line {{ left: 0; width: 100%; color: white; line-height: 1 }}
.cell svg {{ display: block; width: {work.SYMBOL}pt; height: {work.SYMBOL}pt; margin: 0 auto 10pt }}
.cell {{ font-weight: bold }}
"""


def page(office):
    lines = "".join(
        f'<div class="line" style="top:{y - size}pt;font-size:{size}pt;font-weight:{700 if bold else 400}">{html.escape(text)}</div>'
        for text, (y, size, bold) in zip(work.head(office), work.HEAD_LINES))
    corners, cell = work.places()
    cells = "".join(
        f'<div class="cell" style="left:{x}pt;top:{y}pt;width:{cell}pt">'
        f'{work.symbol(link).svg_inline(border=0, omitsize=True)}{html.escape(caption)}</div>'
        for (x, y), caption, link in zip(corners, work.captions(), work.links(office)))
    return f'<html lang="vi"><style>{STYLE}</style><body><div class="head"></div>{lines}{cells}</body></html>'


def main():
    arguments = work.arguments(__doc__)
    fonts = FontConfiguration()
    for office in range(arguments.count):
        weasyprint.HTML(string=page(office)).write_pdf(arguments.out / f"{office:05d}.pdf", font_config=fonts)


if __name__ == "__main__":
    main()
