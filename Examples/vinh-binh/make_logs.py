#!/usr/bin/env python3
"""Writes the sample access logs in `logs`; the same bytes on every machine.

    python3 make_logs.py

Two logs of September, packed as they were rotated, between which two days were lost, and one of October. Addresses are those that RFC 5737
sets aside for examples. Two offices are never asked for, and one code is opened in October first.
"""

import csv
import datetime
import gzip
import pathlib
import random

FOLDER = pathlib.Path(__file__).resolve().parent / "logs"
OFFICES = [row["id"] for row in csv.DictReader((FOLDER.parent / "offices.csv").open(encoding="utf-8-sig"))]
# How often the codes are opened, and when: before meetings, in the evening, or whenever.
CODES = {"chuyen-bac-ho": 14, "sinh-hoat": 12, "nghi-quyet": 10, "loi-bac-day": 7, "nhom-zalo": 6, "so-tay": 5,
         "lam-theo-bac": 4, "trang-noi-bo": 3, "dieu-le": 2, "phan-anh": 2}
SILENT = {OFFICES[17], OFFICES[28]}
PHONES = [
    "Mozilla/5.0 (Linux; Android 14; SM-A155F) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Mobile Safari/537.36",
    "Mozilla/5.0 (Linux; Android 13; CPH2471; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/140.0.0.0 Mobile Safari/537.36 "
    "Zalo android/25090655 ZaloTheme/light ZaloLanguage/vi",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 Zalo iOS/640 "
    "ZaloTheme/light ZaloLanguage/vi",
]
ROBOTS = ["facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)", "TelegramBot (like TwitterBot)",
          "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)", "curl/8.5.0"]
FOREIGN = ["/favicon.ico", "/robots.txt", "/", "/wp-login.php", "/.env"]
ZONE = datetime.timezone(datetime.timedelta(hours=7))
NETWORKS = ["192.0.2", "198.51.100", "203.0.113"]


def line(moment, client, path, status, agent, method="GET"):
    size = 145 if status == 302 else 153
    return f'{client} - - [{moment:%d/%b/%Y:%H:%M:%S} +0700] "{method} {path} HTTP/1.1" {status} {size} "-" "{agent}"'


def day(date, chance, busy):
    """The lines of one day, with their moments."""
    lines = []
    # Cells meet in the first days of a month, most of them in the evening.
    meeting = 2.4 if 3 <= date.day <= 7 else 0.6 if date.weekday() >= 5 else 1
    weights = [0 if office in SILENT else 1 + (place * 7) % 5 for place, office in enumerate(OFFICES)]
    codes = {code: 0 if code == "phan-anh" and date.month == 9 else weight for code, weight in CODES.items()}
    for _ in range(int(busy * meeting * chance.uniform(0.6, 1.4))):
        hour = chance.choices(range(24), [0, 0, 0, 0, 1, 3, 6, 8, 6, 4, 3, 3, 2, 3, 4, 4, 5, 6, 8, 12, 11, 6, 2, 1])[0]
        moment = datetime.datetime(date.year, date.month, date.day, hour, chance.randrange(60), chance.randrange(60), tzinfo=ZONE)
        client = f"{chance.choice(NETWORKS)}.{chance.randrange(1, 255)}"
        path = f"/{chance.choices(OFFICES, weights)[0]}/{chance.choices(list(codes), list(codes.values()))[0]}"
        kind = chance.random()
        if kind < 0.14:
            lines.append((moment, line(moment, client, path, 302, chance.choice(ROBOTS))))
        elif kind < 0.20:
            lines.append((moment, line(moment, client, chance.choice(FOREIGN), 404, chance.choice(PHONES + ROBOTS))))
        elif kind < 0.22:
            lines.append((moment, line(moment, client, path, 302, chance.choice(PHONES), "HEAD")))
        elif kind < 0.225:
            lines.append((moment, line(moment, client, path + "-cu", 404, chance.choice(PHONES))))
        else:
            agent = chance.choice(PHONES)
            lines.append((moment, line(moment, client, path, 302, agent)))
            if kind > 0.96:
                again = moment + datetime.timedelta(seconds=chance.randrange(1, 12))
                lines.append((again, line(again, client, path, 302, agent)))
    return lines


def log(first, last, busy, chance):
    lines = []
    date = first
    while date <= last:
        lines += day(date, chance, busy)
        date += datetime.timedelta(days=1)
    lines.sort(key=lambda entry: entry[0])
    return "".join(text + "\n" for _, text in lines).encode()


def pack(name, content):
    with open(FOLDER / name, "wb") as target, gzip.GzipFile("", "wb", mtime=0, fileobj=target) as packed:
        packed.write(content)


chance = random.Random(2026)
pack("access-2026-09a.log.gz", log(datetime.date(2026, 9, 1), datetime.date(2026, 9, 15), 33, chance))
pack("access-2026-09b.log.gz", log(datetime.date(2026, 9, 18), datetime.date(2026, 9, 30), 33, chance))
(FOLDER / "access-2026-10.log").write_bytes(log(datetime.date(2026, 10, 1), datetime.date(2026, 10, 31), 41, chance))
