"""The poster that every program makes: the texts of board.yaml beside this file, for an office that a number names.

A3 with a red head of three lines and the codes four across, each with its caption below. Lengths are points, from the left and the top.
"""

import argparse
import functools
import pathlib

import yaml

FOLDER = pathlib.Path(__file__).resolve().parent
BOARD = yaml.safe_load((FOLDER / "board.yaml").read_text(encoding="utf-8"))
FONTS = pathlib.Path("/usr/share/fonts/truetype/noto")
REGULAR, BOLD = FONTS / "NotoSans-Regular.ttf", FONTS / "NotoSans-Bold.ttf"

WIDTH, HEIGHT = 841.89, 1190.55
HEAD = 150.0
RED = (0xBF, 0x0D, 0x0D)
# The lines of the head: the baseline, the size, and whether the face is bold.
HEAD_LINES = ((44, 16, True), (88, 24, True), (124, 16, False))
SYMBOL = 124.7
CAPTION_SIZE, CAPTION_LEADING = 12, 15


@functools.cache
def captions():
    return tuple(code["caption"] for code in BOARD["codes"])


def head(office):
    """The three lines of the head."""
    return BOARD["organization"], BOARD["title"], f"Chi bộ ấp số {office}"


def links(office):
    """What the symbols of an office hold, in the order of the captions."""
    return [f"{BOARD['links']['base']}/{office:02d}/{code['id']}" for code in BOARD["codes"]]


def places():
    """The left upper corners of the cells, and how wide a cell is."""
    left, gap, columns = 56.7, 25.5, 4
    width = (WIDTH - 2 * left - (columns - 1) * gap) / columns
    corners = [(left + index % columns * (width + gap), 190 + index // columns * 300) for index in range(len(BOARD["codes"]))]
    return corners, width


def symbol(link):
    """The symbol of a link, at the level and the size that bangtin chooses."""
    import segno

    return segno.make_qr(link, error="m", boost_error=False)


def bars(matrix):
    """The dark modules of a symbol as bars: row, first column, count."""
    for row, modules in enumerate(matrix):
        start = None
        for column, dark in enumerate([*modules, 0]):
            if dark and start is None:
                start = column
            elif not dark and start is not None:
                yield row, start, column - start
                start = None


def arguments(description, *options):
    """The arguments of a peer: a folder for the posters, how many, and options as (name, keywords)."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("out", type=pathlib.Path, help="the folder that takes the posters")
    parser.add_argument("count", type=int, help="how many posters")
    for name, keywords in options:
        parser.add_argument(name, **keywords)
    parsed = parser.parse_args()
    parsed.out.mkdir(parents=True, exist_ok=True)
    return parsed
