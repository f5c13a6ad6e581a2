"""K6, K7 and A1: what a passphrase costs, and that one passphrase is one however it is typed."""

import threading
import unicodedata
from concurrent.futures import ThreadPoolExecutor

import pytest
from tests.vault.making import CHEAP, NO_PEPPERS, PASSPHRASE, PEPPERS, some_keyring, some_uuid

from holdfast.vault.gate import Gate, TooBusy
from holdfast.vault.passphrase import (
    COST,
    COST_CEILING,
    COST_FLOOR,
    Cost,
    CostRefused,
    Lock,
    PepperMissing,
    Peppers,
    is_weaker,
    normal_form,
    passphrase_key,
)
from holdfast.vault.sealing import SealBroken
from holdfast.vault.slots import (
    PassphraseSlot,
    make_passphrase_slot,
    needs_rewrap,
    open_nobodys_slot,
    open_passphrase_slot,
    rewrap,
)

MIB = 1024
REFUSED = [
    Cost(1, 64 * MIB),
    Cost(2, 19 * MIB - 1),
    Cost(3, 512 * MIB + 1),
    Cost(17, 64 * MIB),
    Cost(0, 0),
    Cost(-3, 64 * MIB),
    Cost(2**31, 2**31),
]


def test_today_a_derivation_takes_three_passes_over_64_mib():
    assert Cost(passes=3, memory_kib=64 * MIB) == COST


@pytest.mark.parametrize("cost", REFUSED, ids=str)
def test_costs_below_the_floor_or_above_the_ceiling_are_refused_before_any_work(cost: Cost):
    lock = Lock(some_uuid(1), some_uuid(2), bytes(16), cost, bytes(32))
    with pytest.raises(CostRefused):
        passphrase_key(PASSPHRASE, lock, gate=Gate(places=1, patience=0))


@pytest.mark.parametrize("cost", REFUSED, ids=str)
def test_no_slot_is_made_with_a_refused_cost(cost: Cost):
    with pytest.raises(CostRefused):
        make_passphrase_slot(some_keyring(), PASSPHRASE, peppers=PEPPERS, cost=cost)


def test_a_weaker_slot_is_rewrapped_and_still_opens_the_same_root():
    ring = some_keyring()
    weak = make_passphrase_slot(ring, PASSPHRASE, peppers=PEPPERS, cost=COST_FLOOR)
    assert needs_rewrap(weak, peppers=PEPPERS)
    strong = rewrap(weak, ring, PASSPHRASE, peppers=PEPPERS)
    assert (strong.id, strong.cost) == (weak.id, COST)
    assert strong.salt != weak.salt
    assert not needs_rewrap(strong, peppers=PEPPERS)
    opened = open_passphrase_slot(
        strong, PASSPHRASE, person=ring.person, epoch=ring.epoch, peppers=PEPPERS
    )
    assert opened.root == ring.root


@pytest.mark.parametrize(
    ("cost", "weaker"),
    [
        (COST, False),
        (COST_CEILING, False),
        (Cost(2, 512 * MIB), True),
        (Cost(16, 19 * MIB), True),
        (COST_FLOOR, True),
    ],
)
def test_weaker_means_fewer_passes_or_less_memory(cost: Cost, weaker: bool):
    assert is_weaker(cost) is weaker


def test_an_older_pepper_asks_for_a_rewrap_and_still_opens():
    ring, both = some_keyring(), Peppers({1: PEPPERS.get(1), 2: bytes(32)})
    slot = make_passphrase_slot(ring, PASSPHRASE, peppers=PEPPERS)
    assert not needs_rewrap(slot, peppers=PEPPERS)
    assert needs_rewrap(slot, peppers=both)
    opened = open_passphrase_slot(
        slot, PASSPHRASE, person=ring.person, epoch=ring.epoch, peppers=both
    )
    assert rewrap(slot, opened, PASSPHRASE, peppers=both).pepper == 2


def test_a_slot_made_without_a_pepper_asks_for_a_rewrap_once_there_is_one():
    slot = make_passphrase_slot(some_keyring(), PASSPHRASE, peppers=NO_PEPPERS)
    assert slot.pepper == 0
    assert not needs_rewrap(slot, peppers=NO_PEPPERS)
    assert needs_rewrap(slot, peppers=PEPPERS)


def test_a_missing_pepper_is_named_and_is_not_taken_for_a_wrong_passphrase():
    ring = some_keyring()
    slot = make_passphrase_slot(ring, PASSPHRASE, peppers=PEPPERS, cost=CHEAP)
    with pytest.raises(PepperMissing) as caught:
        open_passphrase_slot(
            slot, PASSPHRASE, person=ring.person, epoch=ring.epoch, peppers=NO_PEPPERS
        )
    assert caught.value.number == 1


def test_another_pepper_under_the_same_number_does_not_open():
    ring = some_keyring()
    slot = make_passphrase_slot(ring, PASSPHRASE, peppers=PEPPERS, cost=CHEAP)
    with pytest.raises(SealBroken):
        open_passphrase_slot(
            slot,
            PASSPHRASE,
            person=ring.person,
            epoch=ring.epoch,
            peppers=Peppers({1: b"\xff" * 32}),
        )


@pytest.mark.parametrize("peppers", [{0: bytes(32)}, {-1: bytes(32)}, {1: bytes(31)}, {1: b""}])
def test_peppers_are_numbered_from_one_and_have_32_bytes(peppers: dict[int, bytes]):
    with pytest.raises(ValueError):
        Peppers(peppers)


def test_a_wrong_passphrase_and_an_unknown_handle_are_refused_alike():
    ring = some_keyring()
    slot = make_passphrase_slot(ring, PASSPHRASE, peppers=PEPPERS)
    with pytest.raises(SealBroken) as wrong:
        open_passphrase_slot(
            slot, PASSPHRASE + "s", person=ring.person, epoch=ring.epoch, peppers=PEPPERS
        )
    with pytest.raises(SealBroken) as unknown:
        open_nobodys_slot(PASSPHRASE, peppers=PEPPERS)
    assert (wrong.value.args, wrong.value.__cause__) == (unknown.value.args, None)


def test_an_unknown_handle_costs_one_derivation_at_todays_cost(monkeypatch: pytest.MonkeyPatch):
    locks: list[Lock] = []

    def spy(passphrase: str, lock: Lock, *, gate: Gate) -> bytes:
        locks.append(lock)
        return bytes(32)

    monkeypatch.setattr("holdfast.vault.slots.passphrase_key", spy)
    with pytest.raises(SealBroken):
        open_nobodys_slot(PASSPHRASE, peppers=PEPPERS)
    assert [(lock.cost, lock.pepper) for lock in locks] == [(COST, PEPPERS.get(1))]


@pytest.mark.parametrize("salt", [b"", bytes(7), bytes(15), bytes(17)])
def test_a_slot_with_a_damaged_salt_is_refused_as_broken(salt: bytes):
    slot = PassphraseSlot(some_uuid(1), salt, CHEAP, 0, bytes([1]) * 113)
    with pytest.raises(SealBroken):
        open_passphrase_slot(slot, PASSPHRASE, person=some_uuid(2), epoch=1, peppers=NO_PEPPERS)


@pytest.mark.parametrize(
    "typed",
    [
        "zece bărci lângă țărm",
        "ａｂｃ ｄｅｆ ｇｈｉ ｊｋｌ",
        "Ω ohm ﬁne ligature ½",
        "👩‍👩‍👧 boats by the pier",
    ],
)
def test_composed_and_decomposed_forms_are_one_passphrase(typed: str):
    forms = {unicodedata.normalize(form, typed) for form in ("NFC", "NFD", "NFKC", "NFKD")} | {
        typed
    }
    assert len({normal_form(form) for form in forms}) == 1


def test_case_and_spaces_count():
    assert len({normal_form(typed) for typed in ("a b", "A b", "a  b", "a b ", " a b")}) == 5


def test_a_passphrase_of_unpaired_surrogates_is_only_a_wrong_passphrase():
    assert normal_form("\ud800" * 15)


def sign_in_at_once(people: int) -> None:
    """Everybody derives at the same moment, through one gate of two, and opens their own slot."""
    ring = some_keyring()
    slot = make_passphrase_slot(ring, PASSPHRASE, peppers=PEPPERS, cost=CHEAP)
    gate, start = Gate(places=2, patience=300), threading.Barrier(people)

    def sign_in(_: int) -> bytes:
        start.wait()
        return open_passphrase_slot(
            slot, PASSPHRASE, person=ring.person, epoch=ring.epoch, peppers=PEPPERS, gate=gate
        ).root

    with ThreadPoolExecutor(people) as pool:
        assert list(pool.map(sign_in, range(people), timeout=300)) == [ring.root] * people


def test_eight_people_sign_in_at_once_and_all_finish():
    sign_in_at_once(8)


@pytest.mark.soak
def test_sixty_four_people_sign_in_at_once_and_all_finish():
    sign_in_at_once(64)


def test_every_derivation_has_one_lane(monkeypatch: pytest.MonkeyPatch):
    asked: list[int] = []

    class Spy:
        def __init__(self, *, lanes: int, **_: object) -> None:
            asked.append(lanes)

        def derive(self, _: bytes) -> bytes:
            return bytes(32)

    monkeypatch.setattr("holdfast.vault.passphrase.Argon2id", Spy)
    make_passphrase_slot(some_keyring(), PASSPHRASE, peppers=PEPPERS)
    assert asked == [1]


def test_a_slot_has_no_place_to_store_another_number_of_lanes():
    assert set(Cost.__dataclass_fields__) == {"passes", "memory_kib"}
    assert set(PassphraseSlot.__dataclass_fields__) == {"id", "salt", "cost", "pepper", "blob"}


def test_the_gate_lets_two_through_and_tells_the_third_that_it_is_busy():
    gate = Gate(places=2, patience=0.05)
    with gate.place(), gate.place(), pytest.raises(TooBusy), gate.place():
        pass
    with gate.place():
        pass  # both places came free again


def test_the_gate_opens_again_after_an_error():
    gate = Gate(places=1, patience=0)
    for _ in range(3):
        with pytest.raises(RuntimeError), gate.place():
            raise RuntimeError


def test_someone_waiting_gets_the_place_that_comes_free():
    gate, inside = Gate(places=1, patience=30), threading.Event()

    def hold() -> None:
        with gate.place():
            inside.set()
            inside.wait(0.05)

    with ThreadPoolExecutor(1) as pool:
        held = pool.submit(hold)
        inside.wait()
        with gate.place():
            pass
        held.result()
