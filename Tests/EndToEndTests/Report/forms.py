"""Looks at the form of a report's documents: what a clerk, a printer and a reader for the blind rely on.

Arguments: the folder of the report, and report.docx as LibreOffice made a PDF of it. Prints a line for each fault.
"""

import io
import re
import subprocess
import sys
import zipfile

import lxml.etree
import pikepdf
from PIL import Image

import formats
from formats import WORD, words

FOLDER, CONVERTED = sys.argv[1:3]
SECTIONS = ["I. KẾT QUẢ CHUNG", "II. KẾT QUẢ THEO TỪNG TÀI LIỆU", "III. KẾT QUẢ THEO TỪNG ĐƠN VỊ", "IV. HẠN CHẾ CỦA SỐ LIỆU",
            "V. ĐỀ XUẤT, KIẾN NGHỊ"]
ORDER = ["ĐẢNG BỘ TỈNH AN GIANG", "ĐẢNG ỦY XÃ VĨNH BÌNH", "ĐẢNG CỘNG SẢN VIỆT NAM", "Vĩnh Bình, ngày", "BÁO CÁO", *SECTIONS, "Nơi nhận:",
         "T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ", "Nguyễn Văn Mẫu"]
HEADS = [["TT", "Tài liệu"], ["Tài liệu", "So với nhau"], ["TT", "Đơn vị"], ["Dòng nhật ký", "Số dòng"]]


def expect(holds, fault):
    if not holds:
        print(fault)


def in_order(name, text):
    """The letterhead comes first, the sections follow each other, the signature ends it."""
    text, place = " ".join(text.split()), 0
    for part in ORDER:
        found = text.find(part, place)
        expect(found >= 0, f"{name}: `{part}` does not follow in reading order" if part in text else f"{name}: no `{part}`")
        place = max(place, found)
    expect(text.startswith(ORDER[0]), f"{name} begins with `{text[:40]}`")


def pages(name, pages):
    """Page numbers from page 2 on, and the heads of tables on each page that has rows of them."""
    for number, page in enumerate(pages, 1):
        lines = [line.strip() for line in page.splitlines() if line.strip()]
        if number == 1:
            expect("1" not in lines[:1], f"{name}, page 1 has a number")
        else:
            expect(lines[0] == str(number), f"{name}, page {number} begins with `{lines[0]}`, not with its number")
        rows = [place for place, line in enumerate(lines) if re.match(r"\d+ .*[^\W\d]{2}.* [\d.]+ +\S+ +[\d.]+$", line)]
        heads = [place for place, line in enumerate(lines) if line.startswith("TT ")]
        expect(not rows or heads and heads[0] < rows[0], f"{name}, page {number}: rows stand without a head")


def black(path):
    """A page that takes black alone is legible from every printer."""
    inks = subprocess.run(["gs", "-q", "-o", "-", "-sDEVICE=inkcov", path], capture_output=True, check=True, text=True).stdout
    for number, line in enumerate(inks.splitlines(), 1):
        cyan, magenta, yellow, key = map(float, line.split()[:4])
        expect(cyan == magenta == yellow == 0, f"report.pdf, page {number} takes colours: {line}")
        expect(key > 0.005, f"report.pdf, page {number} is empty")


def months_before():
    """Over months without a log there is nothing: a frame of no width is drawn as a line by readers and printers."""
    boxes = formats.text(FOLDER + "/report.pdf", "-f", "1", "-bbox").split("<page ")[1:]
    number, words = next((number, dict((word, box) for *box, word in re.findall(
        r'xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*?)<', page))) for number, page in enumerate(boxes, 1) if ">T11<" in page)
    first, last = ([float(side) for side in words[name]] for name in ["T11", "T8"])
    picture = Image.open(io.BytesIO(subprocess.run(
        ["pdftoppm", "-r", "72", "-gray", "-f", str(number), "-l", str(number), FOLDER + "/report.pdf"],
        capture_output=True, check=True).stdout))
    part = picture.crop((int(first[0] - 8), int(first[1] - 75), int(last[2] + 8), int(first[1] - 20)))
    expect(part.getextrema()[0] > 250, "lines are drawn over the months before the first log")


def all_sheets(names):
    """One page for each office, in the order of the roster, with its bookmark."""
    with pikepdf.open(FOLDER + "/offices.pdf") as document:
        with document.open_outline() as outline:
            titles = [item.title for item in outline.root]
        places = [document.pages.index(pikepdf.Page(item.destination[0])) for item in outline.root if item.destination is not None]
        expect(titles == names, f"offices.pdf has the bookmarks {titles}")
        expect(len(document.pages) == len(names), f"offices.pdf has {len(document.pages)} pages for {len(names)} offices")
        expect(places in ([], list(range(len(names)))), f"the bookmarks of offices.pdf lead to the pages {places}")
    for number, (page, name) in enumerate(zip(formats.pages(FOLDER + "/offices.pdf"), names), 1):
        expect(name in " ".join(page.split()), f"offices.pdf, page {number} is not that of {name}")


def word():
    """Headings are headings, and heads of tables are repeated."""
    with zipfile.ZipFile(FOLDER + "/report.docx") as archive:
        styles = lxml.etree.fromstring(archive.read("word/styles.xml"))
        header = archive.read("word/header.xml").decode()
    styles = {style.get(WORD + "styleId"): style for style in styles.iter(WORD + "style")}

    def kind(name):
        """The name of a style, or of the heading that it is made of."""
        while name in styles:
            title, parent = styles[name].find(WORD + "name").get(WORD + "val").lower(), styles[name].find(WORD + "basedOn")
            if title.startswith("heading") or parent is None:
                return title
            name = parent.get(WORD + "val")
        return ""

    body = formats.word_body(FOLDER + "/report.docx")
    headings = {}
    for paragraph in body.iter(WORD + "p"):
        style = paragraph.find(f"{WORD}pPr/{WORD}pStyle")
        name = "" if style is None else kind(style.get(WORD + "val"))
        if name.startswith("heading"):
            headings[words(paragraph)] = name
    wanted = {"BÁO CÁO": "heading 1", **dict.fromkeys(SECTIONS, "heading 2")}
    expect(headings == wanted, f"report.docx has the headings {headings}")
    found = []
    for table in body.iter(WORD + "tbl"):
        repeated = [[words(cell) for cell in row.iter(WORD + "tc")] for row in table.findall(WORD + "tr")
                    if row.find(f"{WORD}trPr/{WORD}tblHeader") is not None]
        found += [row[:2] for row in repeated if row[:2] in HEADS]
    expect(found == HEADS, f"report.docx repeats the heads {found}")
    expect("PAGE" in header, "report.docx has no page number")


def same_totals(total):
    """What LibreOffice shows is what report.pdf shows, row by row."""
    own, other = (formats.pdf_figures(path) for path in (FOLDER + "/report.pdf", CONVERTED))
    for kind in ["codes", "offices", "days", "total"]:
        expect(own.get(kind) == other.get(kind), f"{kind} in report.docx: {other.get(kind)}, in report.pdf: {own.get(kind)}")
    for path in [FOLDER + "/report.pdf", CONVERTED]:
        expect(f"có {total} lượt quét" in " ".join(formats.text(path).split()), f"{path} does not say {total}")


report = formats.document(FOLDER + "/report.json")
in_order("report.pdf", formats.text(FOLDER + "/report.pdf"))
structure = subprocess.run(["pdfinfo", "-struct-text", FOLDER + "/report.pdf"], capture_output=True, check=True, text=True).stdout
in_order("report.pdf read aloud", " ".join(re.findall(r'"(.*)"', structure)))
pages("report.pdf", formats.pages(FOLDER + "/report.pdf", "-layout"))
black(FOLDER + "/report.pdf")
months_before()
all_sheets([row["name"] for row in report["offices"] if not row["isMeeting"]])
in_order("report.docx", formats.text(CONVERTED))
pages("report.docx", formats.pages(CONVERTED, "-layout"))
word()
same_totals(formats.whole(report["total"]["scans"]))
