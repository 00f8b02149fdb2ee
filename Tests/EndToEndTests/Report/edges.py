"""Reports of boards at the edges, each of which is made here with a log of its own.

Arguments: the program, a folder of its own, the name of the edge. Prints a line for each fault.
"""

import re
import subprocess
import sys

import formats
from boards import Board, each_day, line

PROGRAM, FOLDER, EDGE = sys.argv[1:4]
OCTOBER = range(1, 32)
TWO = {"cai-nua": "Chi bộ ấp Cái Nứa", "hiep-hoa": "Chi bộ ấp Hiệp Hòa"}


def board(offices=TWO, codes=None, report=""):
    return Board(PROGRAM, FOLDER, offices, codes, report)


def expect(holds, fault):
    if not holds:
        print(fault)


def same(what, found, wanted):
    expect(found == wanted, f"{what}: found {found}, wanted {wanted}")


def texts(folder):
    """The words of each format that people read, without line ends."""
    html = formats.words(formats.html(folder + "/report.html").find("body"))
    word = " ".join(formats.words(paragraph) for paragraph in formats.word_body(folder + "/report.docx").iter(formats.WORD + "p"))
    found = {"report.pdf": formats.text(folder + "/report.pdf", "-raw"), "report.html": html, "report.docx": word}
    return {name: " ".join(text.split()) for name, text in found.items()}


def says(folder, *phrases, never=()):
    """Every format says the phrases, in one line or in several."""
    for name, text in texts(folder).items():
        for phrase in phrases:
            expect(phrase in text, f"{name} does not say `{phrase}`: {text}")
        for phrase in never:
            expect(phrase not in text, f"{name} says `{phrase}`")


def tables(folder):
    """The figures of the page and of the Word file, by the name of the file."""
    return {"report.html": formats.table_figures(formats.html_tables(folder + "/report.html")),
            "report.docx": formats.table_figures(formats.word_tables(folder + "/report.docx"))}


def whole(path, pages=None):
    """A PDF that qpdf finds no fault in and whose texts all lie on the page."""
    checked = subprocess.run(["qpdf", "--check", path], capture_output=True, text=True)
    expect(checked.returncode == 0, f"{path}: {checked.stdout}")
    boxes = formats.text(path, "-bbox")
    width, height = map(float, re.search(r'<page width="([\d.]+)" height="([\d.]+)"', boxes).groups())
    for left, top, right, bottom, word in re.findall(r'xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*?)<', boxes):
        inside = float(left) >= 0 and float(top) >= 0 and float(right) <= width and float(bottom) <= height
        expect(inside, f"{path}: `{word}` lies outside of the page")
    if pages is not None:
        same(f"pages of {path}", len(formats.pages(path)), pages)


def signed_with_text(folder):
    """Whom a report goes to and who signs it never stand on a page alone."""
    last = formats.pages(folder + "/report.pdf")[-1]
    expect("V. ĐỀ XUẤT" in last, f"the last page is `{' '.join(last.split())}`, without section V")


def no_store():
    made = board()
    finished = made.run("report", "board.yaml", "--month", "2026-10")
    same("exit code without a store", finished.returncode, 74)
    same("files", made.names("out"), [])
    expect("usage.sqlite" in finished.stderr, f"the message does not name the store: {finished.stderr}")
    expect(not (made.folder / "usage.sqlite").exists(), "a store was made")


def broken_layout():
    """A layout of a report is checked with the board, before the first of the month."""
    made = board(report="report: { layout: mine.yaml }\n")
    made.write("mine.yaml", "extends: report-dang\nstyles: { text: { sise: 13 pt } }\n")
    for command in [["check", "board.yaml"], ["report", "board.yaml", "--month", "2026-10"]]:
        made.count(each_day("2026-10", OCTOBER, "/cai-nua/so-tay"))
        finished = made.run(*command)
        same(f"exit code of {command[0]}", finished.returncode, 1)
        expect("mine.yaml:2" in finished.stderr and "sise" in finished.stderr, f"{command[0]} does not show the fault: {finished.stderr}")
    made.write("board.yaml", (made.folder / "board.yaml").read_text(encoding="utf-8").replace("mine.yaml", "poster-a3"))
    for command in [["check", "board.yaml"], ["report", "board.yaml", "--month", "2026-10"]]:
        finished = made.run(*command)
        same(f"exit code of {command[0]} with a board's layout", finished.returncode, 1)
        expect("report.layout-of-board" in finished.stderr, f"{command[0]} says: {finished.stderr}")
    same("files", made.names("out"), [])


def without_log():
    made = board()
    made.count(each_day("2026-09", range(1, 31), "/cai-nua/so-tay"))
    for month, words in [("2026-10", "tháng 10 năm 2026"), ("2027-01", "Tháng 01 năm 2027 chưa bắt đầu")]:
        finished = made.run("report", "board.yaml", "--month", month, "--lang", "vi")
        same(f"exit code of {month}", finished.returncode, 1)
        expect("[report.no-log]" in finished.stderr and words in finished.stderr, f"the message is {finished.stderr}")
        expect("--allow-empty" in finished.stderr, f"the message does not name the way out: {finished.stderr}")
    same("files", made.names("out"), [])
    folder = made.report("2026-10", "2026-12-01", "out", None, "--allow-empty")
    says(folder, "Không có nhật ký truy cập của tháng 10 năm 2026, nên không có số liệu để báo cáo.", 
         never=["có 0 lượt", "Chưa có lượt quét:", "Chưa được đọc trong tháng:", "Chưa có số liệu của tháng trước"])
    for name, found in tables(folder).items():
        expect("days" not in found, f"{name} has a calendar of days of which nothing is known")
        for kind in ["codes", "offices"]:
            same(f"{name}, {kind}", sorted(figures for _, figures in found[kind]), [("–", "0", "–", "0"), ("–", "30", "–", "30")])
    document = formats.document(folder + "/report.json")
    same("days of report.json", {(day["scans"], day["state"]) for day in document["days"]}, {(None, "missing")})
    same("rows of daily.csv", formats.rows(folder + "/daily.csv"), [])
    same("scans in report.csv", {row["scans"] for row in formats.rows(folder + "/report.csv")} & {"0"}, set())
    same("the total of report.json", document["total"]["scans"], None)
    same("the sheet's total", formats.sheet_figures(folder + "/offices/cai-nua.pdf")["total"], None)


def first_month():
    made = board()
    made.count(each_day("2026-10", OCTOBER, "/cai-nua/so-tay"))
    folder = made.report()
    says(folder, "có 31 lượt quét", "Chưa có số liệu của tháng trước để so sánh.", "Lũy kế từ ngày 01 tháng 10 năm 2026: 31 lượt.",
         never=["mới có", "So với tháng trước"])
    for name, found in tables(folder).items():
        same(f"{name}, codes", [figures for _, figures in found["codes"]], [("0", "–", "–", "0"), ("31", "–", "–", "31")])
        same(f"{name}, total", found["total"], ("31", "–", "–", "31"))
    same("the change in report.json", formats.document(folder + "/report.json")["total"]["previous"], None)


def one_office():
    made = board({"cai-nua": "Chi bộ ấp Cái Nứa"})
    made.count(each_day("2026-10", OCTOBER, "/cai-nua/so-tay"))
    folder = made.report()
    says(folder, "tại 1 đơn vị có 31 lượt quét", "Có 1/1 đơn vị")
    same("sheets", [name for name in made.names() if name.startswith("offices")], ["offices.pdf", "offices/cai-nua.pdf"])
    whole(folder + "/offices.pdf", 1)
    sheet = " ".join(formats.text(folder + "/offices/cai-nua.pdf").split())
    signed_with_text(folder)
    expect("mức trung vị" not in sheet, f"one office is compared with itself: {sheet}")


def in_progress():
    made = board()
    made.count(each_day("2026-10", range(1, 13), "/cai-nua/so-tay"))
    folder = made.report(today="2026-10-15")
    says(folder, "tính đến ngày 12 tháng 10 năm 2026")
    signed_with_text(folder)
    states = [day["state"] for day in formats.document(folder + "/report.json")["days"]]
    same("days", states, ["counted"] * 12 + ["ahead"] * 19)
    expect("tính đến" in formats.text(folder + "/offices/cai-nua.pdf"), "the sheet does not say that the month goes on")
    for name, found in tables(folder).items():
        same(f"{name}, days", found["days"], ["1"] * 12)
    says(made.report(today="2026-11-02", out="later"), "Thiếu nhật ký của 19 ngày: 13/10–31/10.", never=["tính đến"])


def partial_month():
    made = board()
    made.count(each_day("2026-09", range(1, 31), "/cai-nua/so-tay"), each_day("2026-10", range(1, 11), "/cai-nua/so-tay"))
    folder = made.report()
    signed_with_text(folder)
    says(folder, "Thiếu nhật ký của 21 ngày: 11/10–31/10.", "chỉ có tính tham khảo")


def renamed():
    made = board()
    made.count(each_day("2026-09", range(1, 31), "/cai-nua/so-tay"), each_day("2026-10", range(1, 11), "/cai-nua/so-tay"))
    made.roster({"nua-moi": "Chi bộ ấp Nứa Mới", "hiep-hoa": "Chi bộ ấp Hiệp Hòa"})
    made.write("printed.csv", "kind,id,name,printed,successor,page\n"
                              "links,https://q.example/{office}/{code},,2026-08-01,,\n"
                              "office,cai-nua,Chi bộ ấp Cái Nứa,2026-08-01,nua-moi,\n")
    made.count(each_day("2026-10", range(11, 32), "/nua-moi/so-tay"), name="later.log")
    folder = made.report()
    says(folder, "có 31 lượt quét", never=["Chi bộ ấp Cái Nứa", "đã thôi dùng"])
    for name, found in tables(folder).items():
        same(f"{name}, offices", found["offices"],
             [("Chi bộ ấp Nứa Mới", ("31", "30", "+1", "61")), ("Chi bộ ấp Hiệp Hòa", ("0", "0", "0", "0"))])
    same("offices of daily.csv", {row["office"] for row in formats.rows(folder + "/daily.csv")}, {"nua-moi"})
    same("sheets", [name for name in made.names() if name.startswith("offices/")], ["offices/hiep-hoa.pdf", "offices/nua-moi.pdf"])


def retired():
    made = board()
    made.count(each_day("2026-09", range(1, 31), "/cai-nua/so-tay"), each_day("2026-10", range(1, 11), "/cai-nua/so-tay"))
    made.roster({"hiep-hoa": "Chi bộ ấp Hiệp Hòa"})
    folder = made.report()
    says(folder, "có 10 lượt quét", "đã thôi dùng")
    for name, found in tables(folder).items():
        same(f"{name}, offices", [figures for _, figures in found["offices"]], [("0", "0", "0", "0"), ("10", "30", "−20", "40")])


def long_names():
    hostile = {"dau": "=1+1 ", "nhay": '"Trích" ', "the": "<b>&amp; ", "cong": "+84 "}
    offices = {name: (head + "Chi bộ ấp Đẫm Nước Xuyên Suốt " * 9)[:199] + "Ộ" for name, head in hostile.items()}
    captions = {"mot": ('=cmd|"/c" <script>&amp; ' + "Nghị quyết của Đảng " * 10)[:199] + "Ễ", "hai": "ẪỄỘ " * 50}
    made = board(offices, captions, "report:\n  body: " + "Đảng ủy xã Vĩnh Bình Thượng " * 7 + "\n")
    made.count(each_day("2026-10", OCTOBER, "/dau/mot"))
    folder = made.report()
    says(folder, *(" ".join(name.split()) for name in [*offices.values(), captions["mot"]]))
    for name, found in tables(folder).items():
        same(f"{name}, offices", [" ".join(title.split()) for title, _ in found["offices"]], [" ".join(name.split()) for name in offices.values()])
        same(f"{name}, scans", [figures[0] for _, figures in found["offices"]], ["31", "0", "0", "0"])
    source = open(folder + "/report.html", encoding="utf-8").read()
    expect("<script" not in source and "<b>" not in source, "the page has markup of a name")
    whole(folder + "/report.pdf")
    whole(folder + "/offices.pdf", len(offices))
    for office in offices:
        whole(f"{folder}/offices/{office}.pdf", 1)
    for name in ["report.csv", "daily.csv"]:
        for row in formats.rows(f"{folder}/{name}"):
            expect(not any(cell.startswith(("=", "+", "-", "@")) for cell in row.values()), f"{name} has a formula: {row}")


def endless_word():
    """A word wider than its column goes on in the next line; nothing is lost of it, and no number is broken."""
    word = "Ẫ" * 200
    made = board({"cai-nua": "CHI-BỘ-" * 30, "hiep-hoa": "Chi bộ ấp Hiệp Hòa"}, {"mot": word, "hai": "https://vinhbinh.example.gov.vn/tra-cuu-ho-so"})
    made.count(each_day("2026-10", OCTOBER, "/cai-nua/mot"))
    folder = made.report()
    for name, text in texts(folder).items():
        expect(word in text.replace(" ", ""), f"{name} lost letters of the long word")
        expect("CHI-BỘ-" * 30 in text.replace(" ", ""), f"{name} lost letters of the long name")
    whole(folder + "/report.pdf")
    whole(folder + "/offices.pdf", 2)
    for name, found in tables(folder).items():
        same(f"{name}, offices", [figures[0] for _, figures in found["offices"]], ["31", "0"])


def refused_word():
    """A layout that breaks no words: pages are refused at the line of the text, all other files are made."""
    made = board(codes={"mot": "Ẫ" * 200, "hai": "Sổ tay"}, report="report: { layout: mine.yaml }\n")
    made.write("mine.yaml", "extends: report-dang\nstyles: { cell: { wrap: words } }\n")
    made.count(each_day("2026-10", OCTOBER, "/cai-nua/mot"))
    finished = made.run("report", "board.yaml", "--month", "2026-10")
    same("exit code", finished.returncode, 1)
    expect("board.yaml:6:" in finished.stderr and "[text.word-too-wide]" in finished.stderr, f"the message is {finished.stderr}")
    others = ["daily.csv", "manifest.json", "report.csv", "report.docx", "report.html", "report.json"]
    same("files", [name for name in made.names() if not name.startswith("offices")], others)
    same("sheets", [name for name in made.names() if name.startswith("offices/")], ["offices/cai-nua.pdf", "offices/hiep-hoa.pdf"])
    finished = made.run("report", "board.yaml", "--month", "2026-10", "--format", "csv,json", "--out", "figures")
    same("exit code of the figures alone", finished.returncode, 0)
    same("files of the figures alone", made.names("figures/report-2026-10"), ["daily.csv", "manifest.json", "report.csv", "report.json"])
    finished = made.run("report", "board.yaml", "--month", "2026-10", "--format", "png", "--out", "pictures")
    same("exit code of pictures alone", finished.returncode, 1)
    same("files of pictures alone", made.names("pictures"), [])


def periods():
    """Quarters, years and days are reported under their own words and in folders of their own."""
    made = board()
    made.count(each_day("2026-06", range(1, 31), "/cai-nua/so-tay"), each_day("2026-07", range(1, 32), "/cai-nua/so-tay"),
               each_day("2026-08", range(1, 32), "/hiep-hoa/so-tay"), each_day("2026-09", range(1, 31), "/cai-nua/nghi-quyet"),
               each_day("2026-10", OCTOBER, "/cai-nua/so-tay"))
    cases = [
        (["--quarter", "2026-Q3"], "2026-Q3", 92, "Trong quý III năm 2026, các mã trên", ["Quý này", "Quý trước", "So với quý trước (30 lượt)"]),
        (["--quarter", "last"], "2026-Q3", 92, "Trong quý III năm 2026, các mã trên", []),
        (["--year", "2026"], "2026", 153, "Trong năm 2026 (tính đến ngày 31 tháng 10 năm 2026), các mã trên", ["Năm nay", "Năm trước", "Chưa có số liệu của năm trước"]),
        (["--from", "2026-08-11", "--to", "2026-09-10"], "2026-08-11--2026-09-10", 31,
         "Trong thời gian từ ngày 11 tháng 8 năm 2026 đến ngày 10 tháng 9 năm 2026, các mã trên", ["Kỳ này", "Kỳ trước", "So với kỳ trước (31 lượt): không thay đổi"]),
        (["--month", "last"], "2026-10", 31, "Trong tháng 10 năm 2026, các mã trên", ["Tháng này", "Tháng trước"]),
    ]
    for arguments, name, scans, sentence, words in cases:
        finished = made.run("report", "board.yaml", *arguments, today="2026-11-20")
        same(f"exit code of {arguments}", (finished.returncode, finished.stderr.count("warning")), (0, 0))
        folder = str(made.folder / "out" / f"report-{name}")
        never = [] if arguments[0] == "--month" else ["háng này", "háng trước", "trong tháng"]
        says(folder, sentence, *words, never=never)
        sheet = " ".join(formats.text(folder + "/offices/cai-nua.pdf").split())
        for phrase in never:
            expect(phrase not in sheet, f"the sheet of {name} says `{phrase}`")
        document = formats.document(folder + "/report.json")
        same(f"the total of {name}", document["total"]["scans"], scans)
        same(f"the name of {name}", document["period"]["name"], name)
        same(f"the sum of daily.csv of {name}", sum(int(row["scans"]) for row in formats.rows(folder + "/daily.csv")), scans)
        whole(folder + "/report.pdf")
    for arguments in [[], ["--month", "2026-10", "--year", "2026"], ["--from", "2026-10-01"], ["--from", "2026-10-02", "--to", "2026-10-01"],
                      ["--quarter", "2026-Q5"], ["--month", "2026-13"]]:
        finished = made.run("report", "board.yaml", *arguments)
        same(f"exit code of {arguments}", finished.returncode, 64)


def four_hundred():
    offices = {f"don-vi-{number:03d}": f"Chi bộ ấp số {number}" for number in range(1, 401)}
    made = board(offices)
    made.count("".join(line("2026-10-05 08:00:00", f"/{office}/so-tay") for office in list(offices)[:399]))
    folder = made.report()
    says(folder, "tại 400 đơn vị có 399 lượt quét", "Có 399/400 đơn vị", "Chưa có lượt quét: Chi bộ ấp số 400.")
    same("sheets", sum(name.startswith("offices/") for name in made.names()), 400)
    whole(folder + "/offices.pdf", 400)
    pages = formats.pages(folder + "/report.pdf", "-layout")
    rows = [re.findall(r"(?m)^ *(\d+) +Chi bộ ấp số (\d+)", page) for page in pages]
    same("rows of offices", [row for page in rows for row in page], [(str(number), str(number)) for number in range(1, 401)])
    for number, (page, found) in enumerate(zip(pages, rows), 1):
        expect(not found or page.find("Đơn vị ") < page.find("Chi bộ ấp số " + found[0][1]), f"page {number} has rows without a head")
        expect(number == 1 or page.split()[0] == str(number), f"page {number} has no number")
    for name, found in tables(folder).items():
        same(f"{name}, offices", [figures[0] for _, figures in found["offices"]], ["1"] * 399 + ["0"])
    made.roster(dict(list(offices.items())[:2]))
    scan = "out/report-2026-10/offices/scan.pdf"
    made.write(scan, "%PDF-1.7 of somebody else")
    made.report()
    expect((made.folder / scan).exists(), "a file of somebody else was removed")
    (made.folder / scan).unlink()
    left = [name for name in made.names() if name.startswith(("offices/", "report."))]
    same("what is left when two offices are left", len([name for name in left if name.startswith("offices/")]), 2)
    pictures = [name for name in left if name.endswith(".png")]
    same("pictures", len(pictures), len(formats.pages(folder + "/report.pdf")))


def direct():
    made = board(codes={"so-tay": "Sổ tay", "truc-tiep": "Trang của tỉnh"})
    made.count(each_day("2026-10", OCTOBER, "/cai-nua/so-tay"))
    folder = made.report()
    says(folder, "Không đếm được: Trang của tỉnh.", never=["Chưa được đọc trong tháng"])
    for path, columns in [(folder + "/report.html", formats.html_tables(folder + "/report.html")),
                          (folder + "/report.docx", formats.word_tables(folder + "/report.docx"))]:
        row = [row for table in columns if table[0][:2] == ["TT", "Tài liệu"] for row in table if row[1:2] == ["Trang của tỉnh"]]
        same(path, [cell for cell in row[0][2:]] if row else row, ["không đếm được"] * 5)
    for path in [folder + "/report.pdf", folder + "/offices/cai-nua.pdf", folder + "/offices/hiep-hoa.pdf"]:
        rows = re.findall(r"(?m)^.*Trang của tỉnh +(.*\S) *$", formats.text(path, "-layout"))
        same(path, rows, ["không đếm được"])
    document = formats.document(folder + "/report.json")
    same("report.json", document["uncountedCodes"], ["truc-tiep"])
    code = next(row for row in document["codes"] if row["id"] == "truc-tiep")
    same("report.json, the code", (code["isCounted"], code["figures"]["scans"]), (False, None))
    cells = [cell["scans"] for row in document["offices"] for cell in row["codes"] if cell["code"] == "truc-tiep"]
    same("report.json, the offices", cells, [None, None])
    same("report.csv", {row["scans"] for row in formats.rows(folder + "/report.csv") if row["code"] == "truc-tiep"} & {"0"}, set())


def twelve_lines():
    made = board(codes={"nghi-quyet": "Nghị quyết", "so-tay": "Sổ tay", "truc-tiep": "Trang của tỉnh"})
    made.count(
        line("2026-09-30 23:59:59", "/cai-nua/so-tay", "192.0.2.9"),            # the month before
        line("2026-10-01 00:00:00", "/cai-nua/so-tay"),                         # counted
        line("2026-10-01 00:00:20", "/cai-nua/so-tay"),                         # a repeat
        line("2026-10-01 00:00:31", "/cai-nua/so-tay"),                         # 31 seconds after the first one: counted
        line("2026-10-02 08:00:00", "/go/cai-nua/nghi-quyet"),                  # typed: counted
        line("2026-10-02 08:00:05", "/cai-nua/nghi-quyet", "192.0.2.2"),        # another telephone: counted
        line("2026-10-02 09:00:00", "/hiep-hoa/so-tay", method="HEAD"),
        line("2026-10-03 09:00:00", "/hiep-hoa/so-tay", agent="Googlebot/2.1"),
        line("2026-10-03 09:00:01", "/hiep-hoa/so-tay", agent="TelegramBot (like TwitterBot)"),
        line("2026-10-05 09:00:00", "/hiep-hoa/khong-co", status=404),
        line("2026-10-31 23:59:59", "/hiep-hoa/so-tay", agent="Zalo android/12100609 ZaloTheme/light ZaloLanguage/vi"),  # a person: counted
        line("2026-11-01 00:00:00", "/hiep-hoa/so-tay", "192.0.2.3"),           # the month after
    )
    folder = made.report()
    document = formats.document(folder + "/report.json")
    same("total", {name: document["total"][name] for name in ["scans", "previous", "cumulative", "typed", "scanned"]},
         {"scans": 5, "previous": 1, "cumulative": 6, "typed": 1, "scanned": 4})
    same("codes", {row["id"]: row["figures"]["scans"] for row in document["codes"] if row["isCounted"]}, {"nghi-quyet": 2, "so-tay": 3})
    same("offices", {row["id"]: row["figures"]["scans"] for row in document["offices"]}, {"cai-nua": 4, "hiep-hoa": 1})
    same("days", {day["date"][-2:]: day["scans"] for day in document["days"] if day["scans"]}, {"01": 2, "02": 2, "31": 1})
    counted = document["reconciliation"]
    same("lines", {name: counted[name] for name in ["lines", "scans", "repeats"]}, {"lines": 10, "scans": 5, "repeats": 1})
    same("classes", {name: count for name, count in counted["notCounted"].items() if count},
         {"head": 1, "robot": 1, "previewer": 1, "unknownLink": 1})
    says(folder, "có 5 lượt quét", "So với tháng trước (1 lượt): tăng 4 lượt (400,0%).", "Trong 5 lượt ấy, 4 lượt là quét mã, 1 lượt là gõ",
         "Lũy kế từ ngày 30 tháng 9 năm 2026: 6 lượt.", "Có 2/2 đơn vị", "Ngày nhiều lượt quét nhất: 01/10 (2 lượt).",
         "Nhật ký có 10 dòng, 5 dòng không được tính, trong đó 2 dòng của rô-bốt và trình xem trước liên kết, 1 dòng lặp lại.")
    for name, found in tables(folder).items():
        same(f"{name}, offices", [figures for _, figures in found["offices"]], [("4", "1", "+3", "5"), ("1", "0", "mới có", "1")])
        same(f"{name}, total", found["total"], ("5", "1", "+4", "6"))


{"no-store": no_store, "broken-layout": broken_layout, "without-log": without_log, "first-month": first_month, "one-office": one_office, "in-progress": in_progress,
 "partial-month": partial_month,
 "renamed": renamed, "retired": retired, "long-names": long_names, "endless-word": endless_word, "refused-word": refused_word, "periods": periods, "four-hundred": four_hundred, "direct": direct,
 "twelve-lines": twelve_lines}[EDGE]()
