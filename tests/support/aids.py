"""The two aids for the tiny project: the service blueprint, and how far few answers can be trusted."""

AIDS = {
    "blueprint": (
        """\
steps: {least: 3, most: 8, sheet: 5}
rows: {evidence: {}, customer: {}, front: {}, back: {}, support: {}}
lines:
  interaction: {term: complaint}
  visibility: {term: gift}
  internal: {term: complaint}
marks: {moment: {}, wait: {}, fail: {}}
""",
        """\
rows:
  evidence: {name: Rad evidence %code%, ask: Hva evidence %code%}
  customer: {name: Rad customer %code%, ask: Hva customer %code%}
  front: {name: Rad front %code%, ask: Hva front %code%}
  back: {name: Rad back %code%, ask: Hva back %code%}
  support: {name: Rad support %code%, ask: Hva support %code%}
lines:
  interaction: {text: Over handler kunden %code%}
  visibility: {text: Under ser ingen %code%}
  internal: {text: Under hjelper andre %code%}
marks:
  moment: {letter: S, name: Merke moment %code%, text: Her avgjør kunden %code%}
  wait: {letter: V, name: Merke wait %code%, text: Her venter kunden %code%}
  fail: {letter: F, name: Merke fail %code%, text: Her kan det gå galt %code%}
""",
    ),
    "sample-error": (
        """\
widths: {narrow: 10, wide: 30}
scale: {min: 1, max: 5}
table: {answers: [10, 50, 400], shares: [50, 80]}
readings: {wide: {}, middle: {}, narrow: {}, all: {}}
verdicts: {chance: {}, more: {}, less: {}}
blind: {silent: {}, leading: {}}
sources: [tax98]
""",
        """\
readings:
  wide: {title: Bredt %code%, text: Les ordene %code%}
  middle: {title: Middels %code%, text: Omtrent der %code%}
  narrow: {title: Smalt %code%, text: Står støtt %code%}
  all: {title: Alle %code%, text: Ingen usikkerhet %code%}
verdicts:
  chance: {title: Tilfeldig %code%, text: Vi vet ikke %code%}
  more: {title: Opp %code%, text: Trolig høyere %code%}
  less: {title: Ned %code%, text: Trolig lavere %code%}
blind: {silent: {text: De stille %code%}, leading: {text: Spørsmål som leder %code%}}
average: Snittet viser ikke spredningen %code%
method: Slik regner vi %code%
""",
    ),
}
"""What stands below the heads, in the neutral file and in the text files."""
