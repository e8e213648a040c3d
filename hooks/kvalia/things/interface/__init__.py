"""The words of the interface."""

from kvalia.language import plural_categories
from kvalia.things.interface.record import Interface, InterfaceText
from kvalia.things.kind import Kind

KIND = Kind(
    name="interface",
    folder="interface",
    truth=Interface,
    text=InterfaceText,
    place=7,
    single=True,
    text_faults=lambda interface, text, code: text.faults_beside(interface, plural_categories(code)),
    ids="strings",
    seen_elsewhere=True,
)
