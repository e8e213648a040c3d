"""What the knowledge base grew from: the numbered items of its five founding documents.

A page names the items that it implements in its front matter (`seed: [S0-02, S0-03]`). S0 is a lesson on quality
assurance, S1 an article on quality as experience, S2 one on the success factors of a quality system, S3 a guide on
service quality and associations, S4 an article on defining good service together.
"""

NUMBERS = {
    "S0": "01 02 03 04 05 06 07 08 09 10 11 12 13 14 15 20 21 30 31 35 36",
    "S1": "01 02 03 04 05 06 07 08 09 20 21 22 23 30",
    "S2": "01 02 03 04 05 06 07 20 21",
    "S3": "01 02 03 04 05 06 07 08 09 10 11 12 20 21",
    "S4": "01 02 03 04 05 06 07 08 09 20 21 23",
}

MUST = [f"{document}-{number}" for document, numbers in NUMBERS.items() for number in numbers.split()]
"""What a knowledge base that claims to grow from the documents has to have. Some items are tools (the mantra S1-22,
the five-factor check S2-20, the review dates S2-21, the starter kit S3-21, the workshop S4-20): pages have them as
exercises to do on paper."""

LATER = ["S0-32", "S0-33", "S0-34"]
"""Not in this version: embedding a page elsewhere, a simple view, listening to the text."""
