"""The rules of the tool itself: what may be wrong with a suppression, apart from any pack."""

PACK = "factlint"

MALFORMED = "suppression-malformed"
NO_REASON = "suppression-without-reason"
UNKNOWN_RULE = "suppression-unknown-rule"
EXPIRED = "suppression-expired"
UNUSED = "suppression-unused"

# Rule id: what it reports, as a sentence.
OWN_RULES = {
    MALFORMED: "A suppression comment cannot be read.",
    NO_REASON: "A suppression gives no reason, so it has no effect.",
    UNKNOWN_RULE: "A suppression names a rule that no loaded pack has.",
    EXPIRED: "The date of a suppression has passed, so it has no effect.",
    UNUSED: "A suppression silences nothing.",
}
