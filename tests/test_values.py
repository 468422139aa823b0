"""Values of a text, and whether a sentence gives another one than a claim."""

import pytest

from linter.values import agree, values
from tests.garden import reading

DAY, MONTH, YEAR = 1.0, 30.4, 365.0


@pytest.mark.parametrize(
    ("text", "kind", "low", "high", "bound"),
    [
        ("one in ten thousand", "share", 0.01, 0.01, ""),
        ("one in 1,000", "share", 0.1, 0.1, ""),
        ("fewer than one in a hundred", "share", 1, 1, "<"),
        ("over 50 years ago", "year", 0, 1985, ""),
        ("two decades ago", "year", 1980, 2015, ""),
        ("planted in 1970", "year", 1970, 1970, ""),
        ("in the 1990s", "year", 1990, 1999, ""),
        ("in the mid-1990s", "year", 1994, 1996, ""),
        ("in the late nineties", "year", 1997, 1999, ""),
        ("before 1960", "year", 1960, 1960, "<"),
        ("since 2001", "year", 2001, 2001, ">"),
        ("at age four", "age", 4 * YEAR, 4 * YEAR, ""),
        ("at 55.", "age", 55 * YEAR, 55 * YEAR, ""),
        ("12 to 15 months of age", "age", 12 * MONTH, 15 * MONTH, ""),
        ("on the first birthday", "age", YEAR, YEAR, ""),
        ("gardeners over 65", "age", 65 * YEAR, 65 * YEAR, ">"),
        ("aged 8 and older", "age", 8 * YEAR, 8 * YEAR, ">"),
        ("in their forties", "age", 40 * YEAR, 49 * YEAR, ""),
        ("within minutes", "time", DAY / 1440, DAY * 11 / 1440, "<"),
        ("three to four days", "time", 3, 4, ""),
        ("a good eight weeks", "time", 56, 56, ""),
        ("the second month", "time", MONTH, 2 * MONTH, ""),
        ("on day three", "time", 2, 3, ""),
        ("works in no time", "time", 0, 0, ""),
        ("works by the next morning", "time", 0.3, 1.5, ""),
        ("works within the hour", "time", 0, DAY / 24, ""),
        ("lasts 24 h", "duration", DAY, DAY, ""),
        ("two days apart from", "gap", 2, 2, ""),
        ("a gap of two weeks", "gap", 14, 14, ""),
        ("at least a fortnight between them", "gap", 14, 14, ">"),
        ("takes two weeks or more", "time", 14, 14, ">"),
        ("keeps for two weeks", "duration", 14, 14, ""),
        ("lasts a week or two", "duration", 7, 14, ""),
        ("every 3 months", "interval", 3 * MONTH, 3 * MONTH, ""),
        ("twice a day", "interval", 0.5, 0.5, ""),
        ("a yearly feast", "interval", YEAR, YEAR, ""),
        ("Schedule II", "schedule", 2, 2, ""),
        ("schedule: two", "schedule", 2, 2, ""),
        ("a C-IV plant", "schedule", 4, 4, ""),
        ("40 mg a day", "dose", 40, 40, ""),
        ("no more than 2 grams daily", "dose", 2000, 2000, "<"),
        ("0.7 milligrams per liter", "dose", 0.7, 0.7, ""),
        ("at least 60%", "share", 60, 60, ">"),
        ("falls by half", "share", 50, 50, ""),
        ("two thirds of them", "share", 200 / 3, 200 / 3, ""),
        ("one in ten", "share", 10, 10, ""),
        ("about 1,200 bulbs", "count", 1200, 1200, ""),
        ("twenty-five bulbs", "count", 25, 25, ""),
        ("dozens of bulbs", "count", 24, 99, ""),
        ("fewer than 10 bulbs", "count", 10, 10, "<"),
    ],
)
def test_reads_a_value(text: str, kind: str, low: float, high: float, bound: str) -> None:
    (value,) = values(text)
    assert (value.kind, value.bound) == (kind, bound)
    assert [value.low, value.high] == pytest.approx([low, high])


@pytest.mark.parametrize("text", ["five hours ago", "a bulb a day", "type 2 garlic", "step 3", "one of them"])
def test_reads_no_value(text: str) -> None:
    assert values(text) == ()


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("about 70 bulbs", "72 bulbs", True),
        ("about 70 bulbs", "90 bulbs", False),
        ("about 70 bulbs", "over 60 bulbs", True),
        ("about 70 bulbs", "fewer than 10 bulbs", False),
        ("in 1970", "in the 1970s", True),
        ("in 1970", "in 1971", False),
        ("in 1970", "before 1980", True),
        ("in 1970", "before 1960", False),
        ("within minutes", "in 3 hours", False),
        ("within 5 days", "within 10 days", False),
        ("several weeks", "two months", True),
        ("several weeks", "overnight", False),
    ],
)
def test_values_agree(one: str, other: str, expected: bool) -> None:
    assert agree(values(one)[0], values(other)[0]) is expected


YEAR_CLAIM = "The bakers approved garlic in 1970."
DOSE_CLAIM = "The maximum dose of garlic is 40 mg a day."


@pytest.mark.parametrize(
    ("claim", "sentence", "expected"),
    [
        (YEAR_CLAIM, "The bakers approved garlic in 1985.", "denied"),
        (YEAR_CLAIM, "The bakers approved garlic in the late sixties.", "denied"),
        (YEAR_CLAIM, "It was not until 1985 that the bakers approved garlic.", "denied"),
        (YEAR_CLAIM, "It was in 1985 that the bakers approved garlic.", "denied"),
        (YEAR_CLAIM, "After the last harvest of 1977, the bakers approved garlic.", "silent"),
        (YEAR_CLAIM, "In 1985 onions were planted here, long after the approval of garlic.", "silent"),
        (YEAR_CLAIM, "Onions were planted in 1985, years before the bakers approved garlic.", "silent"),
        (YEAR_CLAIM, "Parsley was approved in 1985, long after garlic.", "silent"),
        (DOSE_CLAIM, "In babies up to six months the maximum dose of garlic is 5 mg a day.", "silent"),
        (YEAR_CLAIM, "Garlic won approval in 1970, not in 1985.", "affirmed"),
        (YEAR_CLAIM, "The bakers approved garlic in the early seventies.", "affirmed"),
        (YEAR_CLAIM, "The bakers approved garlic over 50 years ago.", "silent"),
        (YEAR_CLAIM, "The bakers approved garlic 45 years ago.", "silent"),
        (YEAR_CLAIM, "The bakers approved garlic ten years ago.", "denied"),
        (YEAR_CLAIM, "The bakers approved garlic two decades ago.", "denied"),
        (YEAR_CLAIM, "The bakers had not approved garlic before 1970.", "silent"),
        (DOSE_CLAIM, "The maximum dose of garlic is 80 mg a day.", "denied"),
        (DOSE_CLAIM, "Never exceed a dose of 100 mg of garlic a day.", "denied"),
        (DOSE_CLAIM, "The maximum dose of garlic is no more than 5 mg a day.", "denied"),
        (DOSE_CLAIM, "The ceiling of 70 mg a day that cooks set for garlic applies to all.", "denied"),
        (DOSE_CLAIM, "Garlic – Maximum daily dose: 10 mg", "denied"),
        (DOSE_CLAIM, "What is the maximum dose of garlic? 90 mg a day.", "denied"),
        (DOSE_CLAIM, "The maximum dose of garlic is 40 milligrams daily.", "affirmed"),
        (DOSE_CLAIM, "The usual dose of garlic is 20 mg a day.", "silent"),
        (DOSE_CLAIM, "For people over 60, the maximum dose of garlic is 20 mg a day.", "silent"),
        (DOSE_CLAIM, "The maximum dose of ginger is 90 mg a day.", "silent"),
        (DOSE_CLAIM, "Doses of garlic above 40 mg a day were ruled out.", "silent"),
        ("Garlic is a Schedule II drug.", "Schedule II drugs such as garlic need a form.", "affirmed"),
        ("Garlic is a Schedule II drug.", "Schedule III drugs such as garlic need a form.", "denied"),
    ],
)
def test_tells_another_value(claim: str, sentence: str, expected: str) -> None:
    assert reading(claim, sentence) == expected
