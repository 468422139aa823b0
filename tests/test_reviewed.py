"""The claims of a pack: parsed once for all runs, and never taken from parses that are not theirs."""

from pathlib import Path

import pytest

from linter import reviewed
from linter.memory import Memory
from linter.reviewed import pack_frames, parses_of, remember
from tests.garden import garden, rule

RULES = garden(rule("Garlic cures colds.", also=("Colds go away with garlic.",)))
(PACK,) = RULES.packs


@pytest.fixture(autouse=True)
def _new_run(monkeypatch: pytest.MonkeyPatch) -> None:
    forget(monkeypatch)


def forget(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reviewed, "_known", {})
    reviewed.reviewed.cache_clear()


def memory(folder: Path, scope: str = "") -> Memory:
    opened = Memory(folder, scope, lambda: RULES)
    assert opened.recall("a.txt", b"Garlic.\n", "text") is None
    return opened


def test_a_later_run_knows_the_parses(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = memory(tmp_path)
    frames, parses = pack_frames(PACK), parses_of(PACK)
    first.keep_claims()
    first.close()
    forget(monkeypatch)
    memory(tmp_path).recall_claims()
    assert parses_of(PACK) == parses
    assert pack_frames(PACK) == frames


def test_a_run_with_other_rules_does_not(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = memory(tmp_path)
    pack_frames(PACK)
    first.keep_claims()
    first.close()
    forget(monkeypatch)
    memory(tmp_path, "another selection").recall_claims()
    assert parses_of(PACK) is None


def test_claims_that_were_not_read_are_not_kept(tmp_path: Path) -> None:
    first = memory(tmp_path)
    first.keep_claims()
    first.close()
    memory(tmp_path).recall_claims()
    assert parses_of(PACK) is None


@pytest.mark.parametrize("count", [0, 1, 3])
def test_parses_of_another_number_of_claims_are_not_taken(count: int, monkeypatch: pytest.MonkeyPatch) -> None:
    pack_frames(PACK)
    other = ((parses_of(PACK) or ()) * 2)[:count]
    forget(monkeypatch)
    remember(PACK, "", other)
    assert parses_of(PACK) is None


def test_a_claim_is_read_once() -> None:
    claims = reviewed.reviewed(PACK)
    assert claims.frame(1).text == "Colds go away with garlic."
    assert claims.frame(1) is claims.frame(1)
