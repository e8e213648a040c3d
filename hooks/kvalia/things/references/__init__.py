"""The sources that claims rest on."""

from kvalia.things.kind import Kind
from kvalia.things.references.record import References, ReferencesText

KIND = Kind(
    name="references",
    folder="references",
    truth=References,
    text=ReferencesText,
    place=6,
    single=True,
    ids="references",
)
