"""Prints a line for each rule of PDF/A-2a and PDF/UA-1 that a file breaks: file, profile, rule, message."""
import sys

import page

for path in sys.argv[1:]:
    for profile in ("2a", "ua1"):
        told = set()
        for failure in page.validate_pdf(path, profile=profile).failures:
            if failure.rule_id not in told:
                told.add(failure.rule_id)
                print(path, profile, failure.rule_id, failure.message, sep="\t")
