"""The shape of data/chat/cues.yml: what the chat listens for in messages, one model for each use."""

from __future__ import annotations

from typing import Tuple

from pydantic import StrictStr

from bot.content.models import Shape

Words = Tuple[StrictStr, ...]  # strict: YAML makes a truth value of an unquoted no or on


class QuestionCues(Shape):
    """How a question or a wish begins, and where a second one may begin."""

    helps: Words
    asks: Words
    before: Words
    joins: Words
    joins_more: Words
    scene: Words
    whom: Words


class MeaningCues(Shape):
    """What stands around a word that is asked for ("wots an X mean")."""

    before: Words
    asks: Words
    between: Words
    after: Words


class FollowUpCues(Shape):
    """How a message begins, or points, that needs the question before it."""

    starts: Words
    corrects: Words
    points_back: Words
    points_at_things: Words


class RequestCues(Shape):
    """How a message begins that is a request itself ("delete everything about me")."""

    before: Words
    asks: Words
    wants: Words
    does: Words
    instead: Words


class Audiences(Shape):
    """How each kind of person says who they are."""

    carer: Words
    care_leaver: Words
    young_person: Words


class AgeCues(Shape):
    """What stands around an age that somebody says of themselves, and of somebody else."""

    before: Words
    between: Words
    after: Words
    not_after: Words
    of_others: Words
    of_others_between: Words


class PeopleCues(Shape):
    """How people say who they are and which council looks after them."""

    audiences: Audiences
    council_unknown: Words
    councils_elsewhere: Words
    left_council: Words
    left_beside_another: Words
    filler: Words
    filler_alone: Words
    age: AgeCues


class AfterDangerCues(Shape):
    """What short messages mean after danger was told of."""

    small: Words
    taken_back: Words
    go_on: Words
    help: Words
    no_phone: Words
    forget_talk: Words


class Cues(Shape):
    """The whole file."""

    questions: QuestionCues
    meaning: MeaningCues
    follow_up: FollowUpCues
    request: RequestCues
    send_it: Words
    forget_names: Words
    what_is_known: Words
    nods: Words
    council_not_known: Words
    after_danger: AfterDangerCues
    people: PeopleCues
