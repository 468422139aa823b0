"""Rules by the names users type."""

import pytest

from linter.errors import FactlintError
from linter.lookup import find_rule, select
from linter.model import Pack, Rule, Rules, Severity, Verdict


def rule(name: str, pack: str) -> Rule:
    return Rule(name, pack, "Garlic cures colds.", Verdict.REFUTED, Severity.ERROR, "It does not.", ())


RULES = Rules(
    (
        Pack(
            "garlic", "Garlic", "garlic.yaml", (), (), (rule("garlic-colds", "garlic"), rule("garlic-warts", "garlic"))
        ),
        Pack("honey", "Honey", "honey.yaml", (), (), (rule("honey-burns", "honey"),)),
    )
)


@pytest.mark.parametrize(
    ("selected", "ignored", "left"),
    [
        ((), (), ["garlic-colds", "garlic-warts", "honey-burns"]),
        (("garlic-colds",), (), ["garlic-colds"]),
        (("garlic",), (), ["garlic-colds", "garlic-warts"]),
        (("*-warts", "honey"), (), ["garlic-warts", "honey-burns"]),
        ((), ("garlic-colds",), ["garlic-warts", "honey-burns"]),
        (("garlic",), ("*-warts",), ["garlic-colds"]),
    ],
)
def test_selects(selected: tuple[str, ...], ignored: tuple[str, ...], left: list[str]) -> None:
    assert [rule.id for rule in select(RULES, selected=selected, ignored=ignored)] == left


def test_names_every_unknown_name_with_the_nearest() -> None:
    with pytest.raises(FactlintError) as caught:
        select(RULES, selected=("garlic-cold", "xyz"), ignored=("hony",))
    assert caught.value.problems == (
        'unknown rule "garlic-cold"; did you mean "garlic-colds"?',
        'unknown rule "xyz"',
        'unknown rule "hony"; did you mean "honey"?',
    )


def test_finds_a_rule() -> None:
    assert find_rule(RULES, "honey-burns").pack == "honey"
    with pytest.raises(FactlintError, match='unknown rule "honey-burn"; did you mean "honey-burns"'):
        find_rule(RULES, "honey-burn")
