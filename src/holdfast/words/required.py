"""Which ids of the domain need words, and under which keys."""

from collections.abc import Iterable, Mapping
from typing import Final

from holdfast.healing.approaches.approach import Strength
from holdfast.healing.approaches.wish import Practical
from holdfast.healing.attachment.answers import ITEM_IDS, Dimension
from holdfast.healing.attachment.closeness import HardToRead, Region
from holdfast.healing.dial.day import Pace, Wish
from holdfast.healing.dynamics.event import STEPS, Dynamic, Mending, Row
from holdfast.healing.experiences.experience import (
    Applies,
    Experience,
    Form,
    FormGroup,
    Frequency,
    GoesOn,
    Time,
)
from holdfast.healing.hard_hours.plan import PLAN_LINES
from holdfast.healing.help.level import Because as HelpBecause
from holdfast.healing.help.level import Level
from holdfast.healing.help.questions import Sign as HelpSign
from holdfast.healing.journey.timeline import ROOMS, Room
from holdfast.healing.limits.hints import Hint
from holdfast.healing.limits.i_statement import SAYABLE, Part
from holdfast.healing.limits.limit import LIMIT_LINES, Held, LimitArea
from holdfast.healing.pace import emotional_safety, lean_on
from holdfast.healing.pathway.steps import Step, Why
from holdfast.healing.patterns.formulation import BLANKS
from holdfast.healing.patterns.inventory import Harm
from holdfast.healing.patterns.recurrence import Scope, Tier
from holdfast.healing.patterns.thread import Fits, Likeness
from holdfast.healing.patterns.vocabulary import Ending, Facet, Feeling, Role, Trait
from holdfast.healing.reach.ladder import DepthWord, Pause, Status
from holdfast.healing.reach.logged import Act, Again, Aim, Channel, Repair, SharedBack
from holdfast.healing.reach.reaching import Next
from holdfast.healing.reach.rules import Response
from holdfast.healing.reflections.therapy import NOTES as THERAPY_NOTES
from holdfast.healing.reflections.therapy import THERAPY, Gives, RedFlag
from holdfast.healing.reflections.trust_and_self import STRENGTHS
from holdfast.healing.relationship import Period, RelationKind, SafetyFlag
from holdfast.healing.safety.comes_first import Because as ComesFirst
from holdfast.healing.safety.questions import FIRST_QUESTIONS, Answer, Lead, Question
from holdfast.healing.safety.signs import CURRENT_PERSON, OwnBehaviour, Practice, Sign
from holdfast.healing.safety.state import State
from holdfast.healing.settling.card import Contact, Group, Need, WorksFor
from holdfast.healing.settling.choice import Because
from holdfast.healing.settling.tries import Outcome
from holdfast.practice.comment import (
    START,
    WITHOUT_WORDS,
    CommentAct,
    CommentState,
    PrivateReply,
)

# The states a comment can be found in: of a deleted one there is nothing to say.
STANDING: Final = tuple(state for state in CommentState if state is not CommentState.DELETED)

REQUIRED: Final[Mapping[str, Iterable[str]]] = {
    "feelings.{id}.label": tuple(Feeling),
    "feelings.{id}.meaning": tuple(Feeling),
    "roles.{id}.label": tuple(Role),
    "roles.{id}.meaning": tuple(Role),
    "endings.{id}.label": tuple(Ending),
    "endings.{id}.meaning": tuple(Ending),
    "traits.{id}.label": tuple(Trait),
    "traits.{id}.meaning": tuple(Trait),
    "inventory.one.{id}": tuple(Facet),
    "inventory.safety.{id}": tuple(Harm),
    "patterns.facet.{id}": tuple(Facet),
    "report.safety.{id}": (
        ComesFirst.MET_WITH_HURT,
        ComesFirst.NO_RESPECTED,
        ComesFirst.OWN_PEOPLE,
        ComesFirst.RESPECTS_MY_NO,
        ComesFirst.NO_CONTEMPT,
        ComesFirst.THERAPY,
    ),
    "report.likeness.{id}": (Likeness.NOT_SURE, Likeness.DIFFERENT),
    "patterns.tier.{id}.heading": tuple(Tier),
    "patterns.statement.{id}": tuple(Tier),
    "patterns.scope.{id}": tuple(Scope),
    "patterns.fit.{id}": tuple(Fits),
    "patterns.link.{id}": tuple(Likeness),
    "relations.relation.{id}": tuple(RelationKind),
    "relations.period.{id}": tuple(Period),
    "relations.safety.{id}": tuple(SafetyFlag),
    "attachment.item.{id}": ITEM_IDS,
    "attachment.result.{id}.name": tuple(Dimension),
    "attachment.result.{id}.sentence": tuple(Dimension),
    "attachment.region.{id}.name": tuple(Region),
    "attachment.region.{id}.meaning": tuple(Region),
    "attachment.hard_to_read.{id}": tuple(HardToRead),
    "signs.item.{id}": tuple(Sign),
    "signs.hint.{id}": tuple(Sign),
    "signs.sign.{id}.name": tuple(Sign),
    "signs.sign.{id}.points_to": tuple(Sign),
    "signs.practice.{id}": tuple(Practice),
    "signs.follow.question.{id}": (CURRENT_PERSON, *OwnBehaviour),
    "help.signs.sign.{id}": tuple(HelpSign),
    "help.signs.because.{id}": tuple(HelpBecause),
    "help.signs.level.{id}.heading": tuple(Level),
    "help.signs.level.{id}.lead": tuple(Level),
    "approaches.strength.{id}.line": tuple(Strength),
    "approaches.strength.{id}.meaning": tuple(Strength),
    "approaches.practical.{id}.label": tuple(Practical),
    "safety.question.{id}": (*FIRST_QUESTIONS, Question.MARKERS, Question.DEPENDANTS),
    "safety.question.answer.{id}": tuple(Answer),
    "safety.first.lead.{id}": tuple(lead for lead in Lead if lead is not Lead.NONE),
    "state.state.{id}.label": tuple(State),
    "reach.response.{id}.label": tuple(Response),
    "reach.response.{id}.meaning": tuple(Response),
    "reach.channel.{id}": tuple(Channel),
    "reach.aim.{id}": tuple(Aim),
    "reach.acts.{id}": tuple(Act),
    "reach.shared_back.{id}": tuple(SharedBack),
    "reach.repair.{id}": tuple(Repair),
    "reach.again.{id}": tuple(Again),
    "reach.next.{id}": tuple(Next),
    "reach.pause.{id}": tuple(Pause),
    "reach.status.{id}": tuple(Status),
    "reach.word.{id}": tuple(DepthWord),
    "therapy.item.{id}": tuple(item.id for item in THERAPY.items),
    "therapy.part.{id}": tuple(Gives),
    "therapy.raise.{id}": tuple(Gives),
    "therapy.flags.why.{id}": tuple(RedFlag),
    "therapy.note.{id}.label": THERAPY_NOTES,
    "self.item.{id}": STRENGTHS,
    "self.strength.{id}": STRENGTHS,
    "emotional_safety.item.{id}": tuple(emotional_safety.Ground),
    "emotional_safety.safety.{id}": emotional_safety.LEADS_TO_SAFETY,
    "lean_on.item.{id}": lean_on.QUALITIES,
    "lean_on.safety.{id}": lean_on.LEADS_TO_SAFETY,
    "lean_on.section.{id}": ("strength", "kindness"),
    "dial.pace.{id}": tuple(Pace),
    "dial.reading.wish.{id}": tuple(Wish),
    "hard_hours.line.{id}.label": PLAN_LINES,
    "hard_hours.line.{id}.hint": PLAN_LINES,
    "limits.field.{id}.label": LIMIT_LINES,
    "limits.field.{id}.hint": LIMIT_LINES,
    "limits.area.{id}": tuple(LimitArea),
    "limits.held.{id}.label": tuple(Held),
    "limits.held.{id}.meaning": tuple(Held),
    "statement.part.{id}.label": tuple(Part),
    "statement.part.{id}.hint": tuple(Part),
    "statement.feeling.{id}": SAYABLE,
    "statement.hint.{id}": tuple(Hint),
    "settling.group.{id}.heading": tuple(Group),
    "settling.group.{id}.meaning": tuple(Group),
    "settling.contact.{id}": tuple(Contact),
    "settling.works_for.{id}": tuple(WorksFor),
    "settling.because.{id}": tuple(Because),
    "settling.avoid.need.{id}": tuple(Need),
    "settling.history.outcome.{id}": tuple(Outcome),
    "experiences.form.{id}.label": tuple(Form),
    "experiences.form.{id}.meaning": tuple(Form),
    "experiences.form.{id}.called": tuple(Form),
    "experiences.form.{id}.mentions": tuple(Form),
    "experiences.times.{id}": tuple(Time),
    "experiences.frequency.{id}": tuple(Frequency),
    "experiences.goes_on.{id}": tuple(GoesOn),
    "experiences.applies.{id}": tuple(Applies),
    "experiences.affects.said.{id}": tuple(str(number) for number in range(5)),
    "experiences.group.{id}.label": tuple(FormGroup),
    "experiences.group.{id}.mentions": tuple(FormGroup),
    "experiences.group.{id}.many": tuple(FormGroup),
    "experiences.question.{id}": tuple(
        name for name in Experience.__struct_fields__ if name != "form"
    ),
    "dynamics.question.{id}": tuple(name for name in Dynamic.__struct_fields__ if name != "row"),
    "dynamics.row.{id}.label": tuple(Row),
    "dynamics.row.{id}.meaning": tuple(Row),
    "dynamics.step.{id}": tuple(f"{row}.{step.value}" for row in Row for step in STEPS[row]),
    "dynamics.mending.{id}": tuple(Mending),
    "formulation.blank.{id}.label": BLANKS,
    "formulation.sentence.{id}": BLANKS,
    "comments.own.state.{id}": STANDING,
    "comments.reply.{id}.label": tuple(PrivateReply),
    "comments.reply.{id}.paragraphs": tuple(PrivateReply),
    "practice.state.{id}": tuple(state for state in STANDING if state not in WITHOUT_WORDS),
    "practice.act.{id}": tuple(CommentAct),
    "practice.done.{id}": tuple(state for state in CommentState if state is not START),
    "journey.room.{id}": tuple(Room),
    "journey.line.{id}": tuple(kind for kind in ROOMS if kind not in ("thread", "reflection")),
    "journey.line.thread.{id}": tuple(Fits),
    "pathway.suggestion.{id}.label": tuple(Step),
    "pathway.reason.{id}": tuple(Why),
}
