"""People in words: what the person calls them, and who they are to them."""

from collections.abc import Iterable
from uuid import UUID

from holdfast.healing.journal.journal import Journal
from holdfast.healing.relationship import Relationship
from holdfast.words import Words
from holdfast.words.phrases import joined


def alias_of(journal: Journal, relationship: UUID | None) -> str:
    """What the person calls them; nothing for nobody in particular, or for somebody who is no longer in the journal."""
    person = journal.relationship(relationship) if relationship else None
    return person.body.alias if person else ""


def aliases(journal: Journal, people: Iterable[UUID], words: Words) -> str:
    """The aliases of these people, joined as the language joins them."""
    return joined([alias_of(journal, person) for person in people], words)


def person_line(person: Relationship, words: Words) -> str:
    """Who somebody is to the person, and since when or until when."""
    when = "from_childhood" if person.from_childhood else person.period.value
    relation = words.text(f"relations.relation.{person.relation}")
    line = words.text(f"people.kind_line.{when}", relation=relation)
    return words.text("phrases.labelled", label=person.alias, words=line)
