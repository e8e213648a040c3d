"""What the knowledge base grew from: the numbered items of its five founding documents.

A page names the items that it implements in its front matter (`seed: [S0-02, S0-03]`). S0 is a lesson on quality
assurance, S1 an article on quality as experience, S2 one on the success factors of a quality system, S3 a guide on
service quality and associations, S4 an article on defining good service together.
"""

MUST = """
    S0-01 S0-02 S0-03 S0-04 S0-05 S0-06 S0-07 S0-08 S0-09 S0-10 S0-11 S0-12 S0-13 S0-14 S0-15 S0-20 S0-21
    S0-30 S0-31 S0-35 S0-36
    S1-01 S1-02 S1-03 S1-04 S1-05 S1-06 S1-07 S1-08 S1-09 S1-20 S1-21 S1-22 S1-23 S1-30
    S2-01 S2-02 S2-03 S2-04 S2-05 S2-06 S2-07 S2-20 S2-21
    S3-01 S3-02 S3-03 S3-04 S3-05 S3-06 S3-07 S3-08 S3-09 S3-10 S3-11 S3-12 S3-20 S3-21
    S4-01 S4-02 S4-03 S4-04 S4-05 S4-06 S4-07 S4-08 S4-09 S4-20 S4-21 S4-23
""".split()
"""What a knowledge base that claims to grow from the documents has to have. Some items are tools (the mantra S1-22,
the five-factor check S2-20, the review dates S2-21, the starter kit S3-21, the workshop S4-20): pages have them as
exercises to do on paper."""

LATER = ["S0-32", "S0-33", "S0-34"]
"""Not in this version: embedding a page elsewhere, a simple view, listening to the text."""
