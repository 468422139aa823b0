"""A plain claim is read in its own words: refuted, it is reported; supported, its denial is. Names are in brackets."""

import re

import pytest

from linter.check import check_text
from linter.model import Concept, Pack, Rules, Verdict
from tests.garden import rule

NAME = re.compile(r"\[(?:(\w+): )?([^\]]+)\]")
CLAIMS = """
[drug: Antacids] relieve [disease: heartburn].
[food: Cinnamon] cures [disease: diabetes].
[food: Honey] heals [disease: burns].
[drug: Antihistamines] treat [disease: hay fever].
[drug: Melatonin] is an effective remedy for [disease: jet lag].
[Sunscreen] prevents [disease: skin cancer].
[food: Oats] lower [cholesterol].
[food: Oats] reduce the risk of [disease: heart disease].
[drug: Aspirin] causes [disease: ulcers].
[food: Coffee] leads to [disease: dehydration].
[drug: Steroids] raise [blood sugar].
[food: Zinc] boosts the [immune system].
[food: Tea] reduces the absorption of [food: iron].
[food: Garlic] makes [drug: saquinavir] less effective.
[drug: Activated charcoal] neutralizes [drug: strychnine].
[drug: Vitamin K] reverses [drug: warfarin].
[food: Alcohol] damages the [liver].
[drug: Statins] protect the [heart].
[food: Sugar] feeds [germ: yeast].
Eating [food: sugar] makes [disease: cancer] grow faster.
[Shaving] makes [hair] thicker.
[germ: Yeast] turns [food: sugar] into [food: alcohol].
[drug: Retinol] changes the [skin].
[drug: Caffeine] blocks [adenosine receptors].
[drug: Nicotine] activates [nicotinic receptors].
[drug: Digoxin] binds to [the sodium pump].
[food: Licorice] interacts with [drug: digoxin].
[food: Grapefruit] affects [drug: felodipine].
[food: Oats] contain [gluten].
[food: Rice] is free of [gluten].
[food: Margarine] is made from [food: oil].
[drug: Heparin] is similar to [drug: warfarin].
[food: Carob] is a substitute for [food: cocoa].
[disease: Scurvy] is caused by [lack of vitamin C].
[disease: Tinnitus] comes from [loud noise].
[food: Peanuts] are safe for [population: babies].
[drug: Ibuprofen] is safe during [pregnancy].
[drug: Ibuprofen] is dangerous during [pregnancy].
[population: Children] should not take [drug: aspirin].
[population: Infants] must never have [food: honey].
[drug: Folic acid] is recommended during [pregnancy].
[population: Toddlers] should drink [food: milk].
[population: Vegans] need [food: vitamin B12].
[Sunbathing] requires [sunscreen].
A [biopsy] requires [anesthesia].
[drug: Nasal sprays] are addictive.
[disease: Eczema] is contagious.
[disease: HIV] spreads through [kissing].
[Mosquitoes] transmit [disease: malaria].
[procedure: Ultrasound] detects [disease: gallstones].
[drug: Kratom] is legal.
[drug: Kratom] is banned.
[drug: Paracetamol] is sold without a [prescription].
[drug: Insulin] is stored in the [refrigerator].
[drug: Epinephrine] expires.
[drug: Aspirin] is natural.
[disease: Hair loss] is permanent.
[drug: Echinacea] shortens [disease: colds].
[drug: Antibiotics] prolong [disease: diarrhea].
[body: Liver tissue] grows back.
All [warts] must be removed.
[drug: Cortisone] is a [class: steroid].
[food: Tomatoes] belong to the [class: nightshades].
[drug: Probiotics] have no [side effects].
[drug: Statins] have [side effects].
The [agency: FDA] approved [drug: sumatriptan] for [disease: migraine].
The [agency: FDA] approved [drug: sumatriptan] in 1992.
[drug: Botox] is approved by the [agency: FDA] for [disease: wrinkles].
[drug: Zinc tablets] are used only for [disease: colds].
Only [population: men] get [disease: gout].
[disease: Acne] occurs only in [population: teenagers].
[device: Electric toothbrushes] remove more [plaque] than [device: manual toothbrushes].
[food: Butter] is healthier than [food: margarine].
[drug: Naproxen] is more effective than [drug: ibuprofen].
[drug: Naproxen] lasts longer than [drug: ibuprofen].
[drug: Vaping] is as addictive as [drug: smoking].
[drug: Vaping] is less dangerous than [drug: smoking].
[drug: Ibuprofen] works faster than [drug: naproxen].
[drug: Tetanus boosters] are given every 10 years.
The maximum dose of [drug: paracetamol] is 4 g a day.
[drug: Sertraline] takes several weeks to relieve [disease: depression].
[procedure: Mammograms] start at age 40.
[disease: Measles] was declared eradicated in 2000.
[drug: Codeine] is a Schedule II drug.
""".strip().splitlines()


def reported(marked: str, verdict: Verdict, opening: str = "") -> list[str]:
    """What is reported of a claim, after an opening, with a pack of the claim and this verdict."""
    concepts = tuple(
        Concept(name.lower().replace(" ", "-"), kind or "thing", (name,)) for kind, name in NAME.findall(marked)
    )
    claim = NAME.sub(lambda name: name[2], marked)
    pack = Pack("shelf", "The shelf", "shelf.yaml", (), concepts, (rule(claim, verdict),))
    text = opening + (claim[0].lower() + claim[1:] if opening and claim[1].islower() else claim)
    return [finding.text for finding in check_text(text + "\n", "text", Rules((pack,)))]


@pytest.mark.parametrize("marked", CLAIMS)
def test_a_claim_is_read_in_its_own_words(marked: str) -> None:
    claim = NAME.sub(lambda name: name[2], marked)
    assert (reported(marked, Verdict.REFUTED), reported(marked, Verdict.SUPPORTED)) == ([claim], [])


# The denials that are not read yet, by what stands in the way.
SWALLOWED = ("relieve [", "lower [", "raise [", "prolong [", "Eating [")
COUNTED = ("All [", "Only [")


@pytest.mark.parametrize("marked", [c for c in CLAIMS if not any(word in c for word in (*SWALLOWED, *COUNTED))])
def test_a_claim_that_is_denied_is_the_contrary(marked: str) -> None:
    denial = "It is not true that "
    assert reported(marked, Verdict.REFUTED, denial) == []
    assert len(reported(marked, Verdict.SUPPORTED, denial)) == 1
