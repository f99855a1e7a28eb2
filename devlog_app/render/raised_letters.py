"""Letters that Unicode also has raised or lowered."""

from collections.abc import Mapping
from types import MappingProxyType

SUPERSCRIPTS: Mapping[int, int] = MappingProxyType(
    str.maketrans(
        "0123456789+-=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVWαβγδεθφχн",
        "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵅᵝᵞᵟᵋᶿᵠᵡᵸ",
    )
)
SUBSCRIPTS: Mapping[int, int] = MappingProxyType(
    str.maketrans("0123456789+-=()aehijklmnoprstuvxβγρφχ", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ")
)


def superscript(text: str) -> str | None:
    """*text* raised, or None where a letter has no raised form."""
    return _moved(text, SUPERSCRIPTS)


def subscript(text: str) -> str | None:
    """*text* lowered, or None where a letter has no lowered form."""
    return _moved(text, SUBSCRIPTS)


def _moved(text: str, letters: Mapping[int, int]) -> str | None:
    # A minus sign is as common in formulas as the hyphen that stands for it.
    plain = text.replace("−", "-")
    return plain.translate(letters) if all(ord(char) in letters for char in plain) else None
