"""Life cycles as transition tables, and the picture that is drawn from a table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

State = TypeVar("State", bound=StrEnum)
Act = TypeVar("Act", bound=StrEnum)

Table = Mapping[State, Mapping[Act, State]]


@dataclass(frozen=True)
class Moved(Generic[State]):
    """The act is possible, and this is the state after it."""

    state: State


@dataclass(frozen=True)
class NotFromHere(Generic[State, Act]):
    """The act is not possible in this state; nothing changes."""

    state: State
    act: Act


def after(
    table: Table[State, Act], state: State, act: Act
) -> Moved[State] | NotFromHere[State, Act]:
    """What an act makes of a state. A row that is missing means no."""
    following = table.get(state, {}).get(act)
    return NotFromHere(state, act) if following is None else Moved(following)


def possible(table: Table[State, Act], state: State) -> tuple[Act, ...]:
    """The acts that a state allows, in the order of the table."""
    return tuple(table.get(state, {}))


def picture(table: Table[State, Act], start: State) -> str:
    """The table as a Mermaid state diagram, which code hosts draw and people can read as it is."""
    lines = ["stateDiagram-v2", f"    [*] --> {start}"]
    for state, acts in table.items():
        lines += [f"    {state} --> {following}: {act}" for act, following in acts.items()]
    ends = {each for acts in table.values() for each in acts.values() if not table.get(each)}
    lines += [f"    {end} --> [*]" for end in sorted(ends)]
    return "\n".join(lines)
