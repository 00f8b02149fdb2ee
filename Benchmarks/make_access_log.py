#!/usr/bin/env python3
"""Writes a month of an access log of a redirect server, and what there is to count in it.

    Benchmarks/make_access_log.py FILE LINES [--seed N] [--month YYYY-MM]

FILE has the combined format of nginx, with LINES lines in the order of time. It asks for the links `/01/01` to `/33/10` of 33 offices
with ten codes, under https://q.example, in Viet Nam's time. FILE.truth.json beside it says how many lines each class has, by the names
that `usage.sqlite` uses, how many requests of persons are repeats, and the scans of each day, office and code. The same arguments give
the same bytes.

The benchmarks time programs on such logs and the tests compare what bangtin counts with the truth. Most lines are scans by phones; the
rest is what a server on the internet sees: programs, favicons, mistyped links, damaged lines, and people who tap twice.
"""

import argparse
import calendar
import collections
import datetime
import heapq
import itertools
import json
import random

OFFICES = [f"{number:02d}" for number in range(1, 34)]
CODES = [f"{number:02d}" for number in range(1, 11)]
DAY = 86_400
# A request of the same phone for the same link is a repeat up to so many seconds after one that was counted.
REPEAT_SECONDS = 30

PHONES = [
    "Mozilla/5.0 (Linux; Android 14; SM-A155F) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36",
    "Mozilla/5.0 (Linux; Android 12; vivo 1901; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/139.0.0.0 Mobile Safari/537.36 "
    "Zalo android/25100712 ZaloTheme/light ZaloLanguage/vi",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 Zalo iOS/652 "
    "ZaloTheme/dark ZaloLanguage/vi",
]
PREVIEWERS = ["facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)", "TelegramBot (like TwitterBot)", "WhatsApp/2.24.20.89 A"]
ROBOTS = ["Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)", "curl/8.5.0", "python-requests/2.32.3",
          "Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)"]
FOREIGN = ["/favicon.ico", "/robots.txt", "/", "/wp-login.php", "/apple-touch-icon.png"]
UNKNOWN = ["/34/01", "/07/11", "/00/03", "/99/99"]
# Nothing, a TLS greeting to a port without TLS, and a line that another program wrote into the log.
DAMAGED = ["", "\\x16\\x03\\x01\\x02\\x00\\x01", '- - - [bad date] "GET /05/02 HTTP/1.1" 302 145 "-" "-"']

# How many of a thousand lines are of each kind; "again" is of those that come a second time.
KINDS = {"person": 760, "again": 20, "robot": 85, "previewer": 45, "foreign": 60, "head": 15, "unknown": 8, "other": 3, "refused": 3, "damaged": 1}


class Log:
    """The lines, and what is true about them."""

    def __init__(self, year, month, seed):
        self.chance = random.Random(seed)
        self.first = datetime.date(year, month, 1)
        days = calendar.monthrange(year, month)[1]
        # The day after the month too, for a repeat that comes after midnight.
        dates = [self.first + datetime.timedelta(days=day) for day in range(days + 1)]
        self.stamps = [f"{date:%d/%b/%Y}" for date in dates]
        self.dates = [date.isoformat() for date in dates]
        self.length = days * DAY
        # The first codes of a board are read most.
        self.code_weights = list(itertools.accumulate(1 / (place + 2) for place in range(len(CODES))))
        self.kinds = list(KINDS)
        self.kind_weights = list(itertools.accumulate(KINDS.values()))
        self.classes = collections.Counter()
        self.scans = collections.Counter()
        self.repeats = 0
        self.counted = {}

    def client(self):
        number = self.chance.getrandbits
        if self.chance.random() < 0.25:
            return f"2402:800:{number(16):x}:{number(16):x}::{number(16):x}"
        return f"{self.chance.choice((14, 27, 113, 171))}.{160 + number(5)}.{number(8)}.{number(8)}"

    def link(self):
        office = self.chance.choice(OFFICES)
        return office, self.chance.choices(CODES, cum_weights=self.code_weights)[0]

    def path(self, office, code):
        """A link as a phone asks for it: scanned, or typed from the line below the symbol."""
        form = self.chance.random()
        if form < 0.95:
            return f"/{office}/{code}"
        if form < 0.98:
            return f"/go/{office}/{code}"
        return f"/{office}/{code}?fbclid=IwAR{self.chance.getrandbits(40):x}"

    def line(self, second, client, method, path, status, agent):
        clock = second % DAY
        size = 145 if status == 302 else 153
        return (f"{client} - - [{self.stamps[second // DAY]}:{clock // 3600:02d}:{clock // 60 % 60:02d}:{clock % 60:02d} +0700] "
                f'"{method} {path} HTTP/1.1" {status} {size} "-" "{agent}"\n')

    def person(self, second, client, agent, office, code):
        """Counts and writes a request of a person."""
        self.classes["candidate"] += 1
        key = (client, agent, office, code)
        last = self.counted.get(key)
        if last is not None and second - last <= REPEAT_SECONDS:
            self.repeats += 1
        else:
            # Memory must not grow with the log: nothing before the last half minute decides about a repeat.
            if len(self.counted) > 50_000:
                self.counted = {key: last for key, last in self.counted.items() if second - last <= REPEAT_SECONDS}
            self.counted[key] = second
            self.scans[self.dates[second // DAY], office, code] += 1
        return self.line(second, client, "GET", self.path(office, code), 302, agent)

    def lines(self, count):
        """`count` lines in the order of time."""
        chance = self.chance
        seconds = sorted(chance.randrange(self.length) for _ in range(count))
        waiting = []
        written = 0
        for second in seconds:
            while waiting and waiting[0][0] <= second and written < count:
                yield self.person(*heapq.heappop(waiting))
                written += 1
            if written == count:
                return
            yield self.request(second, waiting)
            written += 1

    def request(self, second, waiting):
        """A line of a kind by chance; what a person asks for again goes to `waiting`."""
        chance = self.chance
        kind = chance.choices(self.kinds, cum_weights=self.kind_weights)[0]
        if kind == "damaged":
            self.classes["malformed"] += 1
            return chance.choice(DAMAGED) + "\n"
        client, agent, (office, code) = self.client(), chance.choice(PHONES), self.link()
        if kind in ("person", "again"):
            if kind == "again":
                # Within half a minute, just at its end, or soon after it.
                later = second + chance.choice((1, 2, 5, 12, REPEAT_SECONDS, REPEAT_SECONDS + 1, 50))
                heapq.heappush(waiting, (later, client, agent, office, code))
            return self.person(second, client, agent, office, code)
        path, method, status = self.path(office, code), "GET", 302
        if kind == "robot":
            agent = chance.choice(ROBOTS)
        elif kind == "previewer":
            agent = chance.choice(PREVIEWERS)
        elif kind == "foreign":
            path, status, agent = chance.choice(FOREIGN), 404, chance.choice(PHONES + ROBOTS)
        elif kind == "unknown":
            path, status = chance.choice(UNKNOWN), 404
        elif kind == "head":
            method, agent = "HEAD", chance.choice(PHONES + ROBOTS)
        elif kind == "other":
            method, status = chance.choice(("POST", "OPTIONS")), 405
        elif kind == "refused":
            status = chance.choice((400, 429, 503))
        names = {"foreign": "foreignPath", "unknown": "unknownLink", "other": "otherMethod", "refused": "notARedirect"}
        self.classes[names.get(kind, kind)] += 1
        return self.line(second, client, method, path, status, agent)

    def truth(self):
        counts = [{"date": date, "office": office, "code": code, "scans": scans}
                  for (date, office, code), scans in sorted(self.scans.items())]
        return {"classes": dict(sorted(self.classes.items())), "repeats": self.repeats, "scans": sum(self.scans.values()), "counts": counts}


def month(text):
    parsed = datetime.datetime.strptime(text, "%Y-%m")
    return parsed.year, parsed.month


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file")
    parser.add_argument("lines", type=int)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--month", type=month, default=(2026, 10), metavar="YYYY-MM")
    arguments = parser.parse_args()
    log = Log(*arguments.month, arguments.seed)
    with open(arguments.file, "w", encoding="ascii") as file:
        file.writelines(log.lines(arguments.lines))
    with open(arguments.file + ".truth.json", "w", encoding="ascii") as file:
        json.dump(log.truth(), file, indent=1)
        file.write("\n")


if __name__ == "__main__":
    main()
