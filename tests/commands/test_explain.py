"""`factlint explain` and the arguments of `trace`."""

from pathlib import Path

import pytest

from tests.running import Command


def test_shows_all_of_a_rule(factlint: Command, garlic: Path) -> None:
    done = factlint("explain", "garlic-cures-colds", "--rules", garlic)
    assert done.returncode == 0
    assert done.stdout == (
        "garlic-cures-colds  error  pack garlic\n"
        "\n"
        "claim       Garlic cures colds.\n"
        "verdict     refuted\n"
        "correct     Say that garlic is a food.\n"
        "\n"
        "source      “Garlic does not cure colds.” (line\u00a01)\n"
        "            Garlic: what it does, The Allotment\n"
        "            https://example.org/garlic\n"
        "\n"
        "flagged     Garlic cures a cold.\n"
        "            Colds are cured by garlic.\n"
        "            Garlic will cure your cold.\n"
        "passed      Garlic does not cure colds.\n"
        "            Does garlic cure colds?\n"
        "            Garlic is tasty when you have a cold.\n"
    )


def test_names_the_nearest_rule(factlint: Command, garlic: Path) -> None:
    done = factlint("explain", "garlic-cures-cold", "--rules", garlic)
    assert done.returncode == 2
    assert done.stderr == 'error: unknown rule "garlic-cures-cold"; did you mean "garlic-cures-colds"?\n'


def test_colours_on_request(factlint: Command, garlic: Path) -> None:
    assert "\x1b[" in factlint("explain", "garlic-cures-colds", "--rules", garlic, FORCE_COLOR="1").stdout


@pytest.mark.parametrize("sentence", ["", " ", "***"])
def test_trace_needs_a_sentence(sentence: str, factlint: Command, garlic: Path) -> None:
    done = factlint("trace", sentence, "--rules", garlic)
    assert (done.returncode, done.stdout) == (2, "")
    assert "no sentence to read" in done.stderr
