"""The keys of a pack file, in one table: the loader reads by it and the JSON Schema is made from it."""

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from linter.model import Severity, Verdict

ID_PATTERN = r"[A-Za-z0-9][A-Za-z0-9._-]*"
LINES_PATTERN = r"\d+(-\d+)?(\s*,\s*\d+(-\d+)?)*"
DATE_PATTERN = r"\d{4}(-\d{2}(-\d{2})?)?"
SHA256_PATTERN = r"[0-9a-f]{64}"
STATUSES = ("draft", "reviewed", "stale")


class Form(StrEnum):
    """What a value must look like."""

    TEXT = "text"
    ID = "an id"  # letters, digits, ".", "_", "-"
    CLAIM = "a claim's id"  # an id, or pack/claim
    DATE = "a date"  # 2024, 2024-08 or 2024-08-22
    LINES = "line numbers"  # 132, "88-93", "36, 56"
    SHA256 = "a sha256"
    WORD = "a word"  # one of `words`
    SWITCH = "true or false"
    NUMBER = "a number from 0 to 1"
    TEXTS = "a list of texts"  # one text alone is a list of one
    WORDINGS = "wordings"  # a mapping of text to text
    RECORD = "a record"  # a mapping with `keys`
    RECORDS = "a list of records"
    TABLE = "a table"  # a mapping of ids to records


PATTERNS: Mapping[Form, str] = {
    Form.ID: ID_PATTERN,
    Form.CLAIM: rf"({ID_PATTERN}/)?{ID_PATTERN}",
    Form.DATE: DATE_PATTERN,
    Form.LINES: LINES_PATTERN,
    Form.SHA256: SHA256_PATTERN,
}


class Key(NamedTuple):
    """A key of a mapping: the form of its value and what it is for (the schema's description)."""

    form: Form
    about: str
    required: bool = False
    words: tuple[str, ...] = ()
    keys: Mapping[str, "Key"] = {}
    ids: Form = Form.ID  # of a table's own keys


SOURCE: Mapping[str, Key] = {
    "title": Key(Form.TEXT, "Title of the document.", required=True),
    "publisher": Key(Form.TEXT, "Who published it."),
    "url": Key(Form.TEXT, "Where readers find it."),
    "updated": Key(Form.DATE, "When the document was last updated."),
    "text": Key(Form.TEXT, "The copy that quotes are verified against: a file beside the pack, as a relative path."),
    "sha256": Key(Form.SHA256, "SHA-256 of that file, so that a change is noticed."),
}

CONCEPT: Mapping[str, Key] = {
    "kind": Key(Form.TEXT, "What sort of thing it is (drug, drug class, condition, organization, …)."),
    "terms": Key(Form.TEXTS, "Its names: synonyms, brands, street names, abbreviations.", required=True),
    "members": Key(Form.TEXTS, "Narrower things: ids of concepts, or plain names."),
}

CITATION: Mapping[str, Key] = {
    "source": Key(Form.ID, "Id of a source of this pack.", required=True),
    "lines": Key(Form.LINES, 'Lines of the source\'s text, 1-based: 132, "88-93" or "36, 56".'),
    "quote": Key(Form.TEXT, "The source's own words, verbatim; ' … ' stands for words left out.", required=True),
    "section": Key(Form.TEXT, "The heading it stands under."),
}

EXAMPLES: Mapping[str, Key] = {
    "flag": Key(Form.TEXTS, "Texts that must be reported."),
    "pass": Key(Form.TEXTS, "Texts that must not be reported."),
    "known_miss": Key(Form.TEXTS, "Texts that should be reported and are not yet; a fix is noticed."),
    "known_false_alarm": Key(Form.TEXTS, "Texts that are reported and should not be; a fix is noticed."),
}

CLAIM: Mapping[str, Key] = {
    "id": Key(Form.ID, "The rule's id, unique in the pack.", required=True),
    "claim": Key(Form.TEXT, "The claim in one plain English sentence.", required=True),
    "also": Key(Form.TEXTS, "Further wordings of the same claim, plain English."),
    "verdict": Key(
        Form.WORD,
        "refuted: reported where affirmed; supported: reported where denied; contested: the sources disagree.",
        required=True,
        words=tuple(Verdict),
    ),
    "severity": Key(Form.WORD, "How serious a finding is (error unless stated).", words=tuple(Severity)),
    "message": Key(Form.TEXT, "A short headline for a finding."),
    "correction": Key(Form.TEXT, "What is right, as a writer can use it.", required=True),
    "replace": Key(Form.WORDINGS, "Wrong wording: right wording, for automatic fixes."),
    "unless": Key(Form.TEXTS, "Words or concept ids; a sentence that names one is about something else."),
    "over": Key(Form.TEXTS, "Ids of more general claims that this one replaces in the same sentence."),
    "citations": Key(Form.RECORDS, "Where the sources say so.", required=True, keys=CITATION),
    "examples": Key(Form.RECORD, "The claim's tests.", keys=EXAMPLES),
    "status": Key(Form.WORD, "draft, reviewed (unless stated) or stale.", words=STATUSES),
    "reviewed": Key(Form.DATE, "When a person last reviewed the claim."),
    "confidence": Key(Form.NUMBER, "How sure `rules build` was of a draft."),
    "note": Key(Form.TEXT, "A remark for reviewers."),
}

OVERRIDE: Mapping[str, Key] = {
    "off": Key(Form.SWITCH, "Switch the claim off."),
    "severity": CLAIM["severity"],
    "message": CLAIM["message"],
    "correction": Key(Form.TEXT, CLAIM["correction"].about),
}

PACK: Mapping[str, Key] = {
    "pack": Key(Form.ID, "The pack's id.", required=True),
    "title": Key(Form.TEXT, "The pack's title.", required=True),
    "extends": Key(Form.TEXTS, "Packs whose concepts this one uses: files beside it, or names of installed packs."),
    "sources": Key(Form.TABLE, "The reference documents, by id.", keys=SOURCE),
    "concepts": Key(Form.TABLE, "The things that claims are about, by id.", keys=CONCEPT),
    "claims": Key(Form.RECORDS, "The reviewed claims.", keys=CLAIM),
    "overrides": Key(
        Form.TABLE, "Changes to claims of other packs of the same run, by claim id.", keys=OVERRIDE, ids=Form.CLAIM
    ),
}
