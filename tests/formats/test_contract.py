"""What every reader promises, for all of them: exact places, no exception on any input, bounded work."""

import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from linter.formats import MODULES, SUFFIXES, extract
from linter.model import Document
from linter.structure import sentences

from .pages import SAMPLES

MARKUP = (
    "**", "*", "_", "`", "```\n", "[", "](x)", "![", "<b>", "</b>", "<p>", "</div>", "<!--", "-->", "&amp;", "&#x6f;",
    "\\", "~~", "> ", "- ", "1. ", "# ", "\n\n", "\n", "\r\n", "\t", "|", "|---|---|\n", "{", "}", "${x}",
    "{{< x >}}", "\"", "'", '""', "\\u0041", ":", "::\n", "====\n", "|===\n", ".. note:: ", "#+BEGIN_SRC\n",
    "<script>", "<td>", "</table>", "é", "𝒙", "\u00ad", "\u2028", "\0", "\ufeff", "---\n", "+---+---+\n", "/*", "*/",
    "//", ",", "]", "<![CDATA[", "=\"", "/>", "<A b={", "\ud83d",
)  # fmt: skip

HOSTILE = {
    "a line of a million characters": "word and word " * 72_000,
    "lists in lists": "- " * 10_000 + "word here",
    "HTML lists in lists": "<ul><li>word here" * 10_000,
    "quotes in quotes": ">" * 10_000 + " word here",
    "brackets": "[" * 50_000 + "]" * 50_000,
    "braces": "{" * 100_000,
    "unclosed attributes": '<a "' * 25_000,
    "unclosed comments": "<!--" * 25_000,
    "delimiters": "**a _b" * 20_000,
    "objects in objects": '{"a":' * 10_000,
    "blanks": ("x" + " " * 3_000) * 30 + "\n",
    "bars": "|" * 50_000 + "\n" + "|-" * 25_000 + "\n",
    "labels": "Myth: so. " * 10_000,
}
PATIENCE = 15.0  # seconds of work: hundred times what is needed, so that only work that grows with the square fails


def assert_exact(document: Document) -> None:
    """Copied runs equal their slices; runs stand in order and within the text; so do sentences in the source."""
    source = document.source
    for segment in document.segments:
        position = 0
        for run in segment.runs:
            assert position <= run.start < run.end <= len(segment.text)
            assert 0 <= run.source_start <= run.source_end <= len(source)
            if run.end - run.start == run.source_end - run.source_start:
                assert segment.text[run.start : run.end] == source[run.source_start : run.source_end]
            position = run.end
        assert segment.runs
    starts = [segment.runs[0].source_start for segment in document.segments]
    assert starts == sorted(starts)
    for comment in document.comments:
        assert 0 <= comment.start <= comment.end <= len(source)
    for sentence in sentences(document):
        assert 0 <= sentence.start < sentence.end <= len(source)
        for run in sentence.runs:
            if run.end - run.start == run.source_end - run.source_start:
                assert sentence.text[run.start : run.end] == source[run.source_start : run.source_end]


def test_every_format_has_a_reader_and_a_sample() -> None:
    assert set(SUFFIXES.values()) == set(MODULES) == set(SAMPLES)


@pytest.mark.parametrize("format", MODULES)
def test_sample_is_read_exactly(format: str) -> None:
    sample = SAMPLES[format]
    document = extract(sample.source, format)
    found = {(sentence.text, sample.source[sentence.start : sentence.end]) for sentence in sentences(document)}
    assert document.error == ""
    assert set(sample.sentences) <= found
    assert_exact(document)


@pytest.mark.parametrize("format", MODULES)
def test_what_is_no_prose_is_silent(format: str) -> None:
    document = extract(SAMPLES[format].source, format)
    assert [segment.text for segment in document.segments if SAMPLES[format].silent in segment.text.lower()] == []


@pytest.mark.parametrize("format", MODULES)
def test_windows_line_ends_move_nothing(format: str) -> None:
    sample = SAMPLES[format]
    document = extract(sample.source.replace("\n", "\r\n"), format)
    texts = [sentence.text for sentence in sentences(document)]
    assert [text for text, _ in sample.sentences if text not in texts] == []
    assert_exact(document)


@pytest.mark.parametrize("format", MODULES)
def test_every_beginning_of_a_sample_is_read(format: str) -> None:
    source = SAMPLES[format].source
    for end in range(len(source)):
        assert_exact(extract(source[:end], format))


@pytest.mark.parametrize("format", MODULES)
@settings(max_examples=60, deadline=None)
@given(insertions=st.lists(st.tuples(st.integers(0, 600), st.sampled_from(MARKUP)), min_size=1, max_size=8))
@example(insertions=[(17, "\u2028")])
def test_inserted_markup_never_loses_a_place(format: str, insertions: list[tuple[int, str]]) -> None:
    source = SAMPLES[format].source
    for position, mark in insertions:
        place = position % (len(source) + 1)
        source = source[:place] + mark + source[place:]
    assert_exact(extract(source, format))


@pytest.mark.parametrize(
    ("format", "source"),
    [
        ("html", "<p>Gar&shy;lic cures co&#173;lds.</p>"),
        ("html", "<p>Gar\u00adlic cures co&ZeroWidthSpace;lds.</p>"),
        ("markdown", "Gar&shy;lic cures **co&#xAD;lds**."),
        ("json", '{"text": "Gar\\u00adlic cures colds."}'),
        ("tsx", 'const page = { description: "Gar\\u00adlic cures colds." }'),
    ],
)
def test_what_is_not_seen_splits_no_word(format: str, source: str) -> None:
    document = extract(source, format)
    assert [segment.text for segment in document.segments] == ["Garlic cures colds."]
    assert_exact(document)


def test_a_row_may_begin_in_an_open_cell() -> None:
    source = "<table><td>word here<tr>between <td>and there</table>"
    assert [segment.text for segment in extract(source, "html").segments] == ["word here", "between", "and there"]


@pytest.mark.parametrize("format", MODULES)
@settings(max_examples=40, deadline=None)
@example(parts=["\ud83d"])
@example(parts=["\\\n", "words here "])
@given(parts=st.lists(st.one_of(st.sampled_from(MARKUP), st.text(max_size=5), st.just("words here ")), max_size=30))
def test_any_text_is_read(format: str, parts: list[str]) -> None:
    assert_exact(extract("".join(parts), format))


@pytest.mark.parametrize("case", HOSTILE)
@pytest.mark.parametrize("format", MODULES)
def test_work_is_bounded(format: str, case: str) -> None:
    begin = time.process_time()
    sentences(extract(HOSTILE[case], format))
    assert time.process_time() - begin < PATIENCE


@pytest.mark.parametrize("format", ["text", "markdown", "html"])
def test_a_line_of_5_mb_is_read(format: str) -> None:
    begin = time.process_time()
    sentences(extract("word and word " * 360_000, format))
    assert time.process_time() - begin < PATIENCE
