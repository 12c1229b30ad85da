"""How hard a passphrase is to guess, on the scale of zxcvbn."""

from __future__ import annotations

BEST = 4
_LONGEST = 72
"""Characters that are looked at: the estimate takes ever longer, and nobody guesses past these."""

_OBVIOUS = (
    *("regiedesk", "gezinsplan", "jeugdhulp", "regisseur", "kluis", "wachtzin", "wachtwoord", "herstelblad"),
    *("welkom", "geheim", "gemeente", "twente", "enschede", "hengelo", "almelo", "nederland"),
    *("lente", "zomer", "herfst", "winter", "januari", "februari", "maart", "april", "juni", "juli"),
    *("augustus", "september", "oktober", "november", "december"),
    *("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"),
)
"""The estimate knows English words only; these are what somebody here would try first."""


def strength(passphrase: str) -> int:
    """Return 0 (guessed at once) to 4 (not to be guessed)."""
    from zxcvbn import zxcvbn

    if not passphrase:
        return 0
    return int(zxcvbn(passphrase[:_LONGEST], user_inputs=list(_OBVIOUS))["score"])
