"""Cards: small ways to settle, with someone, at a distance, with someone remembered, or alone.

Settling beside a familiar person is well supported; a stranger or an unsafe partner does not soothe (Coan, Schaefer &
Davidson 2006; Coan et al. 2017). Never offered: tapping or eye movements, held or counted breaths, closed eyes.
"""

from enum import StrEnum
from typing import Annotated

import msgspec

from holdfast.healing.safety.state import State

CardId = Annotated[str, msgspec.Meta(pattern=r"^[a-z][a-z_]{1,39}\Z")]
Minutes = Annotated[int, msgspec.Meta(ge=1, le=20)]


class Group(StrEnum):
    """With whom, in the order in which ways are offered. A person may start anywhere."""

    WITH_ANOTHER = "with_another"
    AT_DISTANCE = "at_distance"  # a voice, a letter, an animal, a quiet public place
    REMEMBERED = "remembered"  # alone, with a kind figure in mind
    ALONE = "alone"


class Family(StrEnum):
    """What a way works with. When one family has not helped, another is offered."""

    COMPANY = "company"
    VOICE = "voice"
    TOUCH = "touch"
    WRITTEN = "written"
    ANIMAL = "animal"
    PLACE = "place"
    IMAGE = "image"
    ORIENTING = "orienting"
    WEIGHT = "weight"
    COOL = "cool"
    OUT_BREATH = "out_breath"
    TENSE_RELEASE = "tense_release"
    MOVEMENT = "movement"
    OBJECT = "object"
    NAMING = "naming"


class Contact(StrEnum):
    """How near the other is. Touch is never suggested; it is only there to be chosen."""

    NONE = "none"
    PRESENCE = "presence"
    VOICE = "voice"
    TOUCH = "touch"


class WorksFor(StrEnum):
    """The state a way is meant for."""

    TOO_MUCH = "too_much"
    TOO_FAR = "too_far"
    BOTH = "both"


class Need(StrEnum):
    """What a way asks of the person, and so what "avoid for me" can leave out."""

    BREATH = "breath"
    COLD = "cold"
    SMELL = "smell"
    TOUCH = "touch"
    CLOSED_EYES = "closed_eyes"
    IMAGES = "images"
    STILLNESS = "stillness"
    MOVEMENT = "movement"
    SOUND = "sound"
    TENSION = "tension"
    HEART = "heart"  # not with an ill heart, circulation or breathing
    INJURY = "injury"  # not with an injury, pain, a pregnancy or unsteady legs


class Card(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One way to settle. Its name, steps and "choose another if" are words in content, under the same id.

    `mild_only` asks for a state within reach. `practised` ways are learned with a practitioner first, so they are
    listed and never suggested.
    """

    id: CardId
    group: Group
    family: Family
    minutes: Minutes
    contact: Contact = Contact.NONE
    works_for: WorksFor = WorksFor.BOTH
    needs: tuple[Need, ...] = ()
    mild_only: bool = False
    practised: bool = False

    @property
    def asks_someone(self) -> bool:
        """Whether another person takes part, so that consent and a stop word belong to it."""
        return self.group is Group.WITH_ANOTHER or self.contact in (Contact.VOICE, Contact.TOUCH)

    def fits(self, state: State) -> bool:
        """Whether it is meant for this state. A state that was not said asks for a way that is meant for both."""
        is_for_both = self.works_for is WorksFor.BOTH
        return is_for_both or state is State.WITHIN_REACH or self.works_for.value == state.value
